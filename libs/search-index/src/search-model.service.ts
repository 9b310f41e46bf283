import { Injectable } from '@nestjs/common';
import { CompoundSplitter, SHIPPED_NOUNS } from '@ein/german-text';
import { SearchModelRepository } from './search-model.repository.js';

/** Raise it when folding, stems, synonyms, stop words or settings change: every town then rebuilds by itself. */
export const PIPELINE = '1';
const UNFINISHED = '';
const FRESH_MS = 30_000;

export interface Model {
  pipeline: string;
  version: number;
  learnedFrom: number;
  splitter: CompoundSplitter;
}

const UNLEARNED: Model = {
  pipeline: UNFINISHED,
  version: 0,
  learnedFrom: 0,
  splitter: new CompoundSplitter(SHIPPED_NOUNS),
};

/** Hands out the compound splitter; asks now and then whether a rebuild has learned a better one. */
@Injectable()
export class SearchModels {
  private model: Model = UNLEARNED;
  private checkedAt = 0;
  private checking: Promise<Model> | undefined;

  constructor(private readonly models: SearchModelRepository) {}

  /** The model to read queries with; may be half a minute old, which only moves marks. */
  async current(): Promise<Model> {
    if (Date.now() - this.checkedAt < FRESH_MS) return this.model;
    const checking = (this.checking ??= this.refresh().finally(() => (this.checking = undefined)));
    if (this.checkedAt === 0) return checking;
    // What is known goes on being used when nobody can be asked; a failure that nobody hears would end the process.
    checking.catch(() => undefined);
    return this.model;
  }

  /** The model to index with: surely the stored one. */
  async refresh(): Promise<Model> {
    const version = await this.models.findVersion();
    if (
      version !== null &&
      (version !== this.model.version || this.model.pipeline === UNFINISHED)
    ) {
      const stored = await this.models.find();
      if (stored) {
        const { pipeline, learnedFrom } = stored;
        this.model = {
          pipeline,
          version: stored.version,
          learnedFrom,
          splitter: new CompoundSplitter(new Map(Object.entries(stored.nouns))),
        };
      }
    }
    this.checkedAt = Date.now();
    return this.model;
  }

  /** Stores what was learned; until `finish` the town counts as not rebuilt. */
  async learn(nouns: ReadonlyMap<string, number>, learnedFrom: number): Promise<void> {
    const version = ((await this.models.findVersion()) ?? 0) + 1;
    await this.models.save({
      pipeline: UNFINISHED,
      version,
      nouns: Object.fromEntries(nouns),
      learnedFrom,
    });
    await this.refresh();
  }

  async finish(): Promise<void> {
    await this.models.setPipeline(PIPELINE);
    this.model = { ...this.model, pipeline: PIPELINE };
  }

  /** Whether the indexes were built by this code, and from not much less than there is now. */
  isOutdated(model: Model, ideas: number): boolean {
    return model.pipeline !== PIPELINE || ideas >= 2 * model.learnedFrom + 100;
  }
}
