import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Log } from '@ein/log-lines';
import { demandFinishedRestore, NestLog, readConfig, untilAnswers, WorkLoop } from '@ein/platform';
import { DemoEdition } from '../seed/demo-edition.js';
import { startTelemetry } from '@ein/telemetry';
import { WorkerModule } from './app.module.js';
import { endAtStart, endOnFaults } from './end-on-faults.js';
import { observeWorker } from './observing.js';

async function main(): Promise<void> {
  const config = readConfig();
  const log = new Log('worker', config.logLevel);
  endOnFaults(log);
  await untilAnswers(config.databaseUrl);
  await demandFinishedRestore(config.databaseUrl);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  if (config.seed === 'demo') new DemoEdition(app, log).register();
  const telemetry = await startTelemetry(process.env, 'worker');
  if (telemetry) observeWorker(app, telemetry);
  app.get(WorkLoop).start();
  log.write('info', 'start', 'worker at work');
}

main().catch((error: unknown) => endAtStart('worker', error));
