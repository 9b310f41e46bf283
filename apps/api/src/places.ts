import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { PlaceService } from '@ein/places';
import { migrate, readConfig } from '@ein/platform';
import { WorkerModule } from './app.module.js';

const MIGRATIONS = new URL('../../migrations/', import.meta.url);

/** Lends the places of the town to a command. */
export async function withPlaces<T>(
  env: NodeJS.ProcessEnv,
  work: (places: PlaceService) => Promise<T>,
): Promise<T> {
  const config = readConfig(env);
  await migrate(config.databaseUrl, MIGRATIONS);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: ['error', 'warn'],
    abortOnError: false,
  });
  try {
    return await work(app.get(PlaceService, { strict: false }));
  } finally {
    await app.close();
  }
}
