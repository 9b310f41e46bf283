import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { WorkLoop } from '@ein/platform';
import { digestOf, documentOf } from './search-document.js';
import { SearchEngines } from './search-engines.service.js';
import type { SearchIndex } from './search-index.js';
import { SEARCH_LOCK, SearchLockRepository } from './search-lock.repository.js';
import { SearchModels } from './search-model.service.js';
import { SearchRebuilding } from './search-rebuilding.service.js';
import {
  type DirtyIdea,
  type PublicIdea,
  SearchSourceRepository,
} from './search-source.repository.js';

const BATCH = 500;
const RECONCILE_EVERY_MS = 3_600_000;
const CHECK_EVERY_MS = 10_000;

/**
 * Keeps both engines like the published ideas. Driven by state, not by events: it re-reads what is marked,
 * puts or removes it, and takes the mark away only when nothing changed meanwhile.
 */
@Injectable()
export class SearchIndexer implements OnModuleInit {
  private readonly log = new Logger('search');
  private checkedAt = 0;
  private rebuild: Promise<void> | undefined;
  private reconciledAt = Date.now();

  constructor(
    private readonly loop: WorkLoop,
    private readonly source: SearchSourceRepository,
    private readonly engines: SearchEngines,
    private readonly models: SearchModels,
    private readonly rebuilding: SearchRebuilding,
    private readonly locks: SearchLockRepository,
  ) {}

  onModuleInit(): void {
    this.loop.register({ name: 'search', channel: 'search_marked', drain: () => this.drain() });
  }

  /** Does one batch for each engine; true when more waits. A rebuild goes on beside it. */
  async drain(): Promise<boolean> {
    if (Date.now() - this.checkedAt > CHECK_EVERY_MS)
      // Nobody waits for it, so nobody else hears that it failed; the next look comes in ten seconds.
      this.rebuild ??= this.rebuildIfOutdated()
        .catch((error: unknown) => this.log.warn(`not looked after: ${String(error)}`))
        .finally(() => (this.rebuild = undefined));
    if (Date.now() - this.reconciledAt > RECONCILE_EVERY_MS) await this.reconcile();
    const more = await this.locks.whileHolding(SEARCH_LOCK.writing, 0, async () => {
      const inPostgres = await this.keepInPostgres();
      const inMeilisearch = await this.passToMeilisearch();
      return inPostgres || inMeilisearch;
    });
    return more ?? false;
  }

  /** Returns when everything that was published can be found in every engine that is there. */
  async settle(): Promise<void> {
    await this.rebuild;
    await this.rebuildIfOutdated();
    while (await this.drain());
  }

  /** A new town, new code, a lost index, or twice the texts: everything is built anew, once. */
  async rebuildIfOutdated(): Promise<void> {
    this.checkedAt = Date.now();
    const model = await this.models.refresh();
    try {
      const isMissing =
        this.engines.meilisearch !== null && !(await this.engines.meilisearch.exists());
      if (isMissing || this.models.isOutdated(model, await this.source.countPublic()))
        await this.rebuilding.rebuild();
    } catch (error) {
      this.engines.complain(error);
    }
  }

  /** Compares both engines with the truth and marks what differs; answers how many ideas that were. */
  async reconcile(): Promise<number> {
    this.reconciledAt = Date.now();
    const model = await this.models.refresh();
    const engines = [this.engines.postgres, this.engines.meilisearch].filter(
      (engine): engine is SearchIndex => engine !== null,
    );
    const wrong = new Set<string>();
    for (const engine of engines)
      try {
        await this.compare(await engine.digests(), model.version, wrong);
      } catch (error) {
        this.engines.complain(error);
      }
    if (wrong.size > 0) await this.source.mark([...wrong]);
    return wrong.size;
  }

  private async compare(
    kept: Map<string, string>,
    modelVersion: number,
    wrong: Set<string>,
  ): Promise<void> {
    for (let after = '00000000-0000-0000-0000-000000000000'; ;) {
      const ideas = await this.source.findPublicAfter(after, BATCH);
      for (const idea of ideas) {
        if (kept.get(idea.id) !== digestOf(idea, modelVersion)) wrong.add(idea.id);
        kept.delete(idea.id);
      }
      const last = ideas.at(-1);
      if (!last) break;
      after = last.id;
    }
    for (const id of kept.keys()) wrong.add(id);
  }

  private async keepInPostgres(): Promise<boolean> {
    const dirty = await this.source.findNotKept(BATCH);
    if (dirty.length === 0) return false;
    await this.apply(this.engines.postgres, dirty);
    await (this.engines.meilisearch ? this.source.markKept(dirty) : this.source.clear(dirty));
    return dirty.length === BATCH;
  }

  private async passToMeilisearch(): Promise<boolean> {
    if (!this.engines.meilisearch) return false;
    const dirty = await this.source.findKept(BATCH);
    if (dirty.length === 0) return false;
    try {
      // Meilisearch would make an index without our settings; a missing one is rebuilt instead.
      if (!(await this.engines.meilisearch.exists())) return false;
      await this.apply(this.engines.meilisearch, dirty);
    } catch (error) {
      this.engines.complain(error);
      return false;
    }
    await this.source.clear(dirty);
    return dirty.length === BATCH;
  }

  private async apply(engine: SearchIndex, dirty: readonly DirtyIdea[]): Promise<void> {
    const model = await this.models.refresh();
    const ideas: PublicIdea[] = await this.source.findPublic(dirty.map((idea) => idea.id));
    const present = new Set(ideas.map((idea) => idea.id));
    const kept = await engine.digests([...present]);
    const changed = ideas.filter((idea) => kept.get(idea.id) !== digestOf(idea, model.version));
    await engine.put(changed.map((idea) => documentOf(idea, model)));
    await engine.remove(dirty.map((idea) => idea.id).filter((id) => !present.has(id)));
  }
}
