import type { MeilisearchClient } from './meilisearch-client.js';
import { toMeilisearch } from './meilisearch-document.js';
import { meilisearchSettings } from './meilisearch-settings.js';
import type { IndexBuild, SearchDocument, Vocabulary } from './search-index.js';

const NEXT = '_next_';
/**
 * While Meilisearch does one task the next one is there already. No more than that: what changes in the index that answers
 * has to wait for all of them.
 */
const MOST_WAITING = 2;

/** A new index of Meilisearch under a name of its own, which takes the other's place in the end. */
export class MeilisearchBuild implements IndexBuild {
  private readonly next: string;
  /** Tasks that Meilisearch has taken and nobody has asked for again, oldest first. */
  private readonly waiting: number[] = [];

  constructor(
    private readonly client: MeilisearchClient,
    private readonly uid: string,
    /** Whether there is an index that answers, whose place can be taken. */
    private readonly exists: () => Promise<boolean>,
  ) {
    this.next = `${uid}${NEXT}${Date.now().toString(36)}`;
  }

  /** What a build that was cut off left behind goes first. */
  async begin(vocabulary: Vocabulary): Promise<this> {
    const { results } = await this.client.get<{ results: { uid: string }[] }>(
      '/indexes?limit=1000',
    );
    for (const { uid } of results)
      if (uid.startsWith(this.uid + NEXT)) await this.client.task('DELETE', `/indexes/${uid}`);
    await this.enqueue('POST', '/indexes', { uid: this.next, primaryKey: 'id' });
    // Settings before documents: the other way round everything would be indexed twice.
    await this.enqueue('PATCH', `/indexes/${this.next}/settings`, meilisearchSettings(vocabulary));
    return this;
  }

  /** Returns when Meilisearch has taken the documents; `publish` waits for what it makes of them. */
  async put(documents: SearchDocument[]): Promise<void> {
    if (documents.length > 0)
      await this.enqueue('POST', `/indexes/${this.next}/documents`, documents.map(toMeilisearch));
  }

  async remove(ids: string[]): Promise<void> {
    if (ids.length > 0)
      await this.enqueue('POST', `/indexes/${this.next}/documents/delete-batch`, ids);
  }

  async publish(): Promise<void> {
    await this.settle(0);
    if (!(await this.exists()))
      await this.client.task('POST', '/indexes', { uid: this.uid, primaryKey: 'id' });
    await this.enqueue('POST', '/swap-indexes', [{ indexes: [this.uid, this.next] }]);
    await this.enqueue('DELETE', `/indexes/${this.next}`);
    await this.settle(0);
  }

  async abandon(): Promise<void> {
    await this.client.task('DELETE', `/indexes/${this.next}`);
  }

  private async enqueue(
    method: 'POST' | 'PATCH' | 'DELETE',
    path: string,
    body?: unknown,
  ): Promise<void> {
    await this.settle(MOST_WAITING - 1);
    this.waiting.push(await this.client.enqueue(method, path, body));
  }

  /** Returns when no more than so many are waiting; throws when one has failed. */
  private async settle(atMost: number): Promise<void> {
    while (this.waiting.length > atMost) {
      await this.client.done(this.waiting[0]!);
      this.waiting.shift();
    }
  }
}
