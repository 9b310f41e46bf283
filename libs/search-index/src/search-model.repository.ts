import { Injectable } from '@nestjs/common';
import { Database } from '@ein/platform';

/** The nouns by which compounds are opened, as they were learned last. */
export interface StoredModel {
  pipeline: string;
  version: number;
  nouns: Record<string, number>;
  learnedFrom: number;
}

@Injectable()
export class SearchModelRepository {
  constructor(private readonly database: Database) {}

  async findVersion(): Promise<number | null> {
    const [row] = await this.database.rows<{ version: number }>('select version from search_model');
    return row?.version ?? null;
  }

  async find(): Promise<StoredModel | null> {
    const [row] = await this.database.rows<StoredModel>(
      'select pipeline, version, nouns, learned_from as "learnedFrom" from search_model',
    );
    return row ?? null;
  }

  async save(model: StoredModel): Promise<void> {
    await this.database.write(
      `insert into search_model (pipeline, version, nouns, learned_from) values ($1, $2, $3, $4)
       on conflict (only_one) do update set (pipeline, version, nouns, learned_from, learned_at)
         = (excluded.pipeline, excluded.version, excluded.nouns, excluded.learned_from, now())`,
      [model.pipeline, model.version, JSON.stringify(model.nouns), model.learnedFrom],
    );
  }

  async setPipeline(pipeline: string): Promise<void> {
    await this.database.write('update search_model set pipeline = $1', [pipeline]);
  }
}
