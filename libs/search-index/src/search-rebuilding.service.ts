import { Injectable } from '@nestjs/common';
import { NounLearner } from '@ein/german-text';
import { digestOf, documentOf } from './search-document.js';
import { SearchDocumentRepository } from './search-document.repository.js';
import { SearchEngines } from './search-engines.service.js';
import type { IndexBuild } from './search-index.js';
import { SEARCH_LOCK, SearchLockRepository } from './search-lock.repository.js';
import { type Model, SearchModels } from './search-model.service.js';
import { type PublicIdea, SearchSourceRepository } from './search-source.repository.js';

const BATCH = 1000;
/** Fewer at first, so that Meilisearch has something to do while the next are read. */
const FIRST_BATCH = 250;
const FIRST = '00000000-0000-0000-0000-000000000000';
const PATIENCE_MS = 120_000;

export type RebuildStep = 'learn' | 'index' | 'compare';
/** Called after each batch with ideas done and in all. */
export type OnProgress = (step: RebuildStep, done: number, total: number) => void;

/** Builds both engines anew from the published ideas while the old index goes on answering. */
@Injectable()
export class SearchRebuilding {
  constructor(
    private readonly source: SearchSourceRepository,
    private readonly documents: SearchDocumentRepository,
    private readonly engines: SearchEngines,
    private readonly models: SearchModels,
    private readonly locks: SearchLockRepository,
  ) {}

  /** The number of ideas indexed; null when somebody else is rebuilding. Throws when Meilisearch is away. */
  async rebuild(onProgress: OnProgress = () => undefined): Promise<number | null> {
    return this.locks.whileHolding(SEARCH_LOCK.rebuilding, 0, async () => {
      const { words } = await this.learn(onProgress);
      const vocabulary = { words, placeNames: await this.documents.placeNames() };
      const builds = [await this.engines.postgres.build(vocabulary)];
      if (this.engines.meilisearch) builds.push(await this.engines.meilisearch.build(vocabulary));
      try {
        const model = await this.models.refresh();
        const put = await this.fill(builds, model, onProgress);
        return await this.publish(builds, model, put, onProgress);
      } catch (error) {
        for (const build of builds) await build.abandon().catch(() => undefined);
        throw error;
      }
    });
  }

  private async learn(onProgress: OnProgress): Promise<NounLearner> {
    const learner = new NounLearner();
    const count = await this.eachBatch('learn', onProgress, async (ideas) => {
      for (const idea of ideas) {
        learner.read(idea.title);
        learner.read(idea.text);
      }
    });
    await this.models.learn(learner.nouns(), count);
    return learner;
  }

  private async fill(
    builds: IndexBuild[],
    model: Model,
    onProgress: OnProgress,
  ): Promise<Map<string, string>> {
    const put = new Map<string, string>();
    await this.eachBatch('index', onProgress, async (ideas) => {
      const batch = ideas.map((idea) => documentOf(idea, model));
      await Promise.all(builds.map((build) => build.put(batch)));
      for (const document of batch) put.set(document.id, document.digest);
    });
    return put;
  }

  /** Nothing else writes while what changed meanwhile is brought along and the indexes are exchanged. */
  private async publish(
    builds: IndexBuild[],
    model: Model,
    put: Map<string, string>,
    onProgress: OnProgress,
  ): Promise<number> {
    const count = await this.locks.whileHolding(SEARCH_LOCK.writing, PATIENCE_MS, async () => {
      const gone = new Set(put.keys());
      const inAll = await this.eachBatch('compare', onProgress, async (ideas) => {
        for (const idea of ideas) gone.delete(idea.id);
        const changed = ideas.filter((idea) => put.get(idea.id) !== digestOf(idea, model.version));
        if (changed.length > 0)
          for (const build of builds)
            await build.put(changed.map((idea) => documentOf(idea, model)));
      });
      for (const build of builds) await build.remove([...gone]);
      for (const build of builds) await build.publish();
      await this.models.finish();
      return inAll;
    });
    if (count === null) throw new Error('the indexer did not pause within two minutes');
    return count;
  }

  private async eachBatch(
    step: RebuildStep,
    onProgress: OnProgress,
    work: (ideas: PublicIdea[]) => Promise<void>,
  ): Promise<number> {
    const total = await this.source.countPublic();
    let done = 0;
    for (let after = FIRST; ;) {
      const size = done === 0 && step === 'index' ? FIRST_BATCH : BATCH;
      const ideas = await this.source.findPublicAfter(after, size);
      const last = ideas.at(-1);
      if (!last) return done;
      await work(ideas);
      done += ideas.length;
      after = last.id;
      onProgress(step, done, Math.max(total, done));
    }
  }
}
