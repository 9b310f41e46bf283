import { randomUUID } from 'node:crypto';
import { NestFactory } from '@nestjs/core';
import { ListingModule, ListingService } from '@ein/listing';
import { EventLogModule } from '@ein/event-log';
import { PlatformModule, readConfig } from '@ein/platform';
import { SearchIndexModule, SearchRebuilding } from '@ein/search-index';
import { endTick, say, tick } from '../progress.ts';
import type { Servers } from './servers.ts';

/** Makes everything that is derived from the ideas, with the product's own code. */
export async function project(
  databaseUrl: string,
  { meili }: Servers,
  ideas: number,
): Promise<void> {
  const config = readConfig({
    DATABASE_URL: databaseUrl,
    ...(meili && { MEILI_URL: meili.url, MEILI_KEY: meili.key }),
    SEED: 'none',
    SESSION_SECRET: randomUUID(),
    WEB_SECRET: randomUUID(),
  });
  class ProjectionsModule {}
  const app = await NestFactory.createApplicationContext(
    {
      module: ProjectionsModule,
      imports: [PlatformModule.forRoot(config), EventLogModule, ListingModule, SearchIndexModule],
    },
    { logger: ['error', 'warn'], abortOnError: false },
  );
  try {
    await app.get(ListingService).recount();
    await app.get(ListingService).shuffle();
    const began = performance.now();
    say(`${ideas} ideas: indexing for search`);
    const count = await app.get(SearchRebuilding).rebuild((step, done, total) => {
      tick(`${ideas} ideas: search index, ${step} ${done} of ${total}`);
    });
    endTick();
    say(`${ideas} ideas: ${count} indexed in ${((performance.now() - began) / 1000).toFixed(0)} s`);
  } finally {
    await app.close();
  }
}
