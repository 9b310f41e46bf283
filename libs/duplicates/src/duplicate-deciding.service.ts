import { Injectable } from '@nestjs/common';
import { EventLog } from '@ein/event-log';
import { Clock, Database, NotFound, type SignedInViewer } from '@ein/platform';
import { PlaceService } from '@ein/places';
import { wordsOf } from '@ein/german-text';
import { QueueItemRepository, type QueueItemType, QueueRepository } from '@ein/queue';
import { sayingWith } from '@ein/search';
import { SearchDocumentRepository, SearchModels } from '@ein/search-index';
import { DuplicateDismissed } from './duplicate.events.js';
import type { DismissDuplicateInput } from './duplicate.inputs.js';
import { DuplicateNotOpen } from './duplicate.problems.js';
import { DuplicateRepository } from './duplicate.repository.js';
import { wordsInCommon } from './duplicate-scoring.policy.js';
import type { SuspectedDuplicate } from './duplicate.type.js';

/** What a moderator sees of a pair, and the word that they are two. Merging is a page of its own. */
@Injectable()
export class DuplicateDeciding {
  constructor(
    private readonly pairs: DuplicateRepository,
    private readonly items: QueueItemRepository,
    private readonly queue: QueueRepository,
    private readonly documents: SearchDocumentRepository,
    private readonly models: SearchModels,
    private readonly places: PlaceService,
    private readonly events: EventLog,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Per item, in their order; null for items of another kind. */
  async ofItems(items: readonly QueueItemType[]): Promise<(SuspectedDuplicate | null)[]> {
    const wanted = items.filter(({ kind }) => kind === 'duplicate').map(({ id }) => id);
    const found = wanted.length ? await this.pairs.findByItems(wanted) : [];
    const byItem = new Map(found.map((pair) => [pair.itemId, pair]));
    return items.map(({ id, ideaId }) => {
      const pair = byItem.get(id);
      return pair ? { ideaId, otherId: pair.otherId, metres: pair.metres } : null;
    });
  }

  /** What both say, the rarest word first. */
  async words({ ideaId, otherId }: SuspectedDuplicate): Promise<string[]> {
    const ideas = new Map(
      (await this.pairs.findIdeas([ideaId, otherId])).map((one) => [one.id, one]),
    );
    const [one, other] = [ideas.get(ideaId), ideas.get(otherId)];
    if (!one || !other) return [];
    const says = sayingWith((await this.places.all()).map((place) => place.name));
    const { splitter } = await this.models.current();
    const folded = wordsOf(`${one.title}\n${one.body}`).map((word) => word.folded);
    const frequencies = await this.documents.frequencies([...new Set(folded)]);
    return wordsInCommon(one, other, { splitter, says, frequencies });
  }

  async dismiss(
    viewer: SignedInViewer,
    { itemId, version }: DismissDuplicateInput,
  ): Promise<QueueItemType | NotFound | DuplicateNotOpen> {
    const now = this.clock.now();
    return this.database.transaction(async () => {
      const item = await this.queue.lock(itemId);
      const [pair] = item?.kind === 'duplicate' ? await this.pairs.findByItems([itemId]) : [];
      if (!item || !pair) return new NotFound('Diesen Eintrag gibt es nicht.');
      if (item.closedAt) return new DuplicateNotOpen('Darüber ist schon entschieden.');
      if (item.version !== version)
        return new DuplicateNotOpen('Der Eintrag hat sich geändert. Sieh ihn dir noch einmal an.');
      if (await this.pairs.isAuthor(viewer.id, [item.ideaId, pair.otherId]))
        return new DuplicateNotOpen(
          'Hier geht es um deinen eigenen Text. Darüber entscheidet jemand anderes.',
        );
      await this.pairs.dismiss(itemId, now);
      await this.items.close(itemId, now);
      await this.events.record({
        kind: DuplicateDismissed,
        actorId: viewer.id,
        subjectId: item.ideaId,
        ideaId: item.ideaId,
        detail: { other: pair.otherId },
      });
      const closed = await this.queue.find(itemId, viewer.id, now);
      if (!closed) throw new Error(`The item ${itemId} is gone.`);
      return closed;
    });
  }
}
