import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { ConfigProblem, readConfig, WorkLoop } from '@ein/platform';
import { WorkerModule } from './app.module.js';

async function main(): Promise<void> {
  const app = await NestFactory.createApplicationContext(WorkerModule.with(readConfig()), {
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
