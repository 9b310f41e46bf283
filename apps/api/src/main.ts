import 'reflect-metadata';
import fastifyCookie from '@fastify/cookie';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigProblem, migrate, readConfig, untilAnswers } from '@ein/platform';
import { seedIfEmpty } from '../seed/seed.js';
import { AppModule } from './app.module.js';
import { leaveInOrder } from './leaving.js';
import { takePhotos } from './photos.controller.js';
import { checkBeforeProduction } from './production.js';
import { PATIENCE, protect } from './protection.js';

const MIGRATIONS = new URL('../../migrations/', import.meta.url);

async function main(): Promise<void> {
  const config = readConfig();
  await untilAnswers(config.databaseUrl);
  for (const name of await migrate(config.databaseUrl, MIGRATIONS))
    console.log(`migrated: ${name}`);
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config),
    new FastifyAdapter({
      ...PATIENCE,
      // An end waits for the answers that are being written, and answers what comes in on a kept connection meanwhile.
      forceCloseConnections: 'idle',
      return503OnClosing: false,
    }),
    { logger: ['error', 'warn', 'log'], abortOnError: false },
  );
  await app.register(fastifyCookie);
  protect(app);
  takePhotos(app);
  leaveInOrder(app);
  if (config.mode === 'production') await checkBeforeProduction(app);
  else if (config.seed === 'demo') await seedIfEmpty(app);
  await app.listen(config.apiPort, process.env['API_HOST'] ?? '127.0.0.1');
  console.log(`API on port ${config.apiPort}`);
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigProblem ? error.message : error);
  process.exit(1);
});
