import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type DynamicModule,
  type INestApplicationContext,
  Module,
  type Type,
} from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type Config, Database, PlatformModule, readConfig } from '@ein/platform';
import { createTestDatabase } from './test-database.js';

@Module({})
class TownModule {}

export interface TestTown {
  app: INestApplicationContext;
  database: Database;
  config: Config;
  get: <T>(type: Type<T> | symbol) => T;
  close: () => Promise<void>;
}

/** Features on a real, empty, migrated database. `meilisearch: true` adds the real Meilisearch of the test run. */
export async function openTown(
  features: (Type | DynamicModule)[],
  options: { meilisearch?: boolean } = {},
): Promise<TestTown> {
  const database = await createTestDatabase();
  const dataDir = await mkdtemp(join(tmpdir(), 'ein-town-'));
  const config = readConfig({
    NODE_ENV: 'test',
    DATABASE_URL: database.url,
    DATA_DIR: dataDir,
    SEED: 'none',
    SESSION_SECRET: 'a secret of the tests, long enough for production',
    WEB_SECRET: 'another secret of the tests',
    ...(options.meilisearch && {
      MEILI_URL: process.env['TEST_MEILI_URL'],
      MEILI_KEY: process.env['TEST_MEILI_KEY'],
    }),
  });
  const app = await NestFactory.createApplicationContext(
    { module: TownModule, imports: [PlatformModule.forRoot(config), ...features] },
    { logger: ['error'], abortOnError: false },
  );
  return {
    app,
    config,
    database: app.get(Database),
    get: (type) => app.get(type, { strict: false }),
    close: async () => {
      await app.close();
      await database.drop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
