import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ErasureService } from '@ein/own-data';
import { forgetUnfinishedRestore, migrate, readConfig } from '@ein/platform';
import { WorkerModule } from './app.module.js';

const MIGRATIONS = new URL('../../migrations/', import.meta.url);

/** Lends the erasure of the whole product, with every feature's part, to a command. */
export async function withErasures<T>(
  env: NodeJS.ProcessEnv,
  work: (erasures: ErasureService) => Promise<T>,
): Promise<T> {
  const config = readConfig(env);
  await migrate(config.databaseUrl, MIGRATIONS);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    return await work(app.get(ErasureService, { strict: false }));
  } finally {
    await app.close();
  }
}

/** After a restore, when everybody who had left is erased again: from now on the product starts. */
export async function finishRestore(env: NodeJS.ProcessEnv): Promise<void> {
  await forgetUnfinishedRestore(readConfig(env).databaseUrl);
}
