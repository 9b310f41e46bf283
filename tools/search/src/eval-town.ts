import { NestFactory } from '@nestjs/core';
import { Database, migrate, newId, PlatformModule, readConfig } from '@ein/platform';
import { SearchFinding, SearchIndexer, SearchIndexModule } from '@ein/search-index';
import type { EvalIdea } from './gold.ts';
import { environmentOf, type ScratchTown } from './scratch-town.ts';

const MIGRATIONS = new URL('../../../apps/api/migrations/', import.meta.url);
const BATCH = 500;

/** The product's own search over the given ideas. */
export interface EvalTown {
  /** External ids of the first 20 hits, best first, and whether the other engine had to answer. */
  search: (query: string) => Promise<{ ids: string[]; degraded: boolean }>;
  close: () => Promise<void>;
}

/** Publishes the ideas in the empty database and indexes them as the worker does. */
export async function openEvalTown(
  scratch: ScratchTown,
  ideas: readonly EvalIdea[],
  onProgress: (text: string) => void,
): Promise<EvalTown> {
  await migrate(scratch.databaseUrl, MIGRATIONS);
  const config = readConfig(environmentOf(scratch));
  class EvalModule {}
  const app = await NestFactory.createApplicationContext(
    { module: EvalModule, imports: [PlatformModule.forRoot(config), SearchIndexModule] },
    { logger: ['error', 'warn'], abortOnError: false },
  );
  const externalIds = await publish(app.get(Database), ideas, onProgress);
  onProgress('learning compounds and indexing');
  await app.get(SearchIndexer).settle();
  const finding = app.get(SearchFinding);
  return {
    search: async (query) => {
      const found = await finding.find(query, { limit: 20 });
      return {
        ids: found.ids.map((id) => externalIds.get(id) ?? id),
        total: found.total,
        degraded: found.degraded,
      };
    },
    close: () => app.close(),
  };
}

async function publish(
  database: Database,
  ideas: readonly EvalIdea[],
  onProgress: (text: string) => void,
): Promise<Map<string, string>> {
  const [author, project, category] = [newId(), newId(), newId()];
  await database.write(
    `insert into account (id, email, email_canonical, display_name) values ($1, 'eval@demo.invalid', 'eval@demo.invalid', 'Eval')`,
    [author],
  );
  await database.write(
    `insert into project (id, slug, name, question, permanent) values ($1, 'eval', 'Eval', 'Eval?', true)`,
    [project],
  );
  await database.write(
    `insert into category (id, slug, name, position) values ($1, 'eval', 'Eval', 1)`,
    [category],
  );
  const externalIds = new Map(ideas.map((idea) => [newId(), idea.id]));
  const ids = [...externalIds.keys()];
  for (let at = 0; at < ideas.length; at += BATCH) {
    const batch = ideas.slice(at, at + BATCH);
    await database.write(
      `insert into idea (id, number, title, body, author_id, project_id, category_id, visibility, published_at, source, external_id)
       select id, nextval('idea_number'), title, body, $1, $2, $3, 'published', now() - random() * interval '1 year', source, external_id
       from unnest($4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[]) as row (id, title, body, source, external_id)`,
      [
        ...[author, project, category, ids.slice(at, at + BATCH)],
        batch.map((idea) => idea.title.slice(0, 250)),
        batch.map((idea) => idea.text.slice(0, 10_000)),
        batch.map((idea) => idea.source),
        batch.map((idea) => idea.id),
      ],
    );
    onProgress(`${Math.min(at + BATCH, ideas.length)} of ${ideas.length} ideas published`);
  }
  return externalIds;
}
