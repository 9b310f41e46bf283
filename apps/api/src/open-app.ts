import fastifyCookie from '@fastify/cookie';
import { type LoggerService, type LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '@ein/platform';
import type { Telemetry } from '@ein/telemetry';
import { AppModule } from './app.module.js';
import { takeFiles } from './photos.controller.js';
import { PATIENCE, protect } from './protection.js';
import { observeApi, observedOperations } from './observing.js';
import { refuseTokensInAddresses } from './programs.js';
import { followRequests, idOf } from './requests.js';

/** The API as it is in production and in the tests of the whole, before it listens. */
export async function openApp(
  config: Config,
  logger: LoggerService | LogLevel[],
  telemetry: Telemetry | null = null,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(config, telemetry ? [observedOperations(telemetry)] : []),
    new FastifyAdapter({
      ...PATIENCE,
      // An end waits for the answers that are being written, and answers what comes in on a kept connection meanwhile.
      forceCloseConnections: 'idle',
      return503OnClosing: false,
      genReqId: idOf(config),
    }),
    { logger, abortOnError: false },
  );
  followRequests(app);
  if (telemetry) observeApi(app, telemetry);
  await app.register(fastifyCookie);
  protect(app);
  refuseTokensInAddresses(app);
  takeFiles(app);
  return app;
}
