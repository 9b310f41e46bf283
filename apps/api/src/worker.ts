import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { Log } from '@ein/log-lines';
import { ConfigProblem, NestLog, readConfig, untilAnswers, WorkLoop } from '@ein/platform';
import { DemoEdition } from '../seed/demo-edition.js';
import { WorkerModule } from './app.module.js';
import { endOnFaults } from './end-on-faults.js';

async function main(): Promise<void> {
  const config = readConfig();
  const log = new Log('worker', config.logLevel);
  endOnFaults(log);
  await untilAnswers(config.databaseUrl);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  app.enableShutdownHooks();
  if (config.seed === 'demo') new DemoEdition(app, log).register();
  app.get(WorkLoop).start();
  log.write('info', 'start', 'worker at work');
}

main().catch((error: unknown) => {
  new Log('worker', 'error').write(
    'error',
    'start',
    error instanceof ConfigProblem ? error.message : 'The worker did not start.',
    error instanceof ConfigProblem ? {} : { error },
  );
  process.exit(1);
});
