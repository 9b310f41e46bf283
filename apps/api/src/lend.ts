import { type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { migrate, readConfig } from '@ein/platform';
import { WorkerModule } from './app.module.js';

const MIGRATIONS = new URL('../../migrations/', import.meta.url);

/** Lends a service of the whole product to a command, on a database that is brought up to date first. */
export async function lend<S, T>(
  env: NodeJS.ProcessEnv,
  service: Type<S>,
  work: (service: S) => Promise<T>,
): Promise<T> {
  const config = readConfig(env);
  await migrate(config.databaseUrl, MIGRATIONS);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    return await work(app.get(service, { strict: false }));
  } finally {
    await app.close();
  }
}
