import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigProblem, readConfig, untilAnswers, WorkLoop } from '@ein/platform';
import { WorkerModule } from './app.module.js';

async function main(): Promise<void> {
  const config = readConfig();
  await untilAnswers(config.databaseUrl);
  const app = await NestFactory.createApplicationContext(WorkerModule.with(config), {
    logger: ['error', 'warn', 'log'],
    abortOnError: false,
  });
  app.enableShutdownHooks();
  app.get(WorkLoop).start();
  console.log('worker at work');
}

main().catch((error: unknown) => {
  console.error(error instanceof ConfigProblem ? error.message : error);
  process.exit(1);
});
