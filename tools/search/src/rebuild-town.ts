import { NestFactory } from '@nestjs/core';
import { migrate, PlatformModule, readConfig } from '@ein/platform';
import { type OnProgress, SearchIndexModule, SearchRebuilding } from '@ein/search-index';

const MIGRATIONS = new URL('../../../apps/api/migrations/', import.meta.url);

/** Rebuilds both engines of the town that the environment names; null when that is being done already. */
export async function rebuildTown(
  env: NodeJS.ProcessEnv,
  onProgress: OnProgress,
): Promise<{ ideas: number | null; meilisearch: boolean }> {
  const config = readConfig(env);
  await migrate(config.databaseUrl, MIGRATIONS);
  class RebuildModule {}
  const app = await NestFactory.createApplicationContext(
    { module: RebuildModule, imports: [PlatformModule.forRoot(config), SearchIndexModule] },
    { logger: ['error', 'warn'], abortOnError: false },
  );
  try {
    return {
      ideas: await app.get(SearchRebuilding).rebuild(onProgress),
      meilisearch: config.meili !== null,
    };
  } finally {
    await app.close();
  }
}
