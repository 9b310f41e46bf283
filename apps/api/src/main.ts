import 'reflect-metadata';
import { Log } from '@ein/log-lines';
import { demandFinishedRestore, migrate, NestLog, readConfig, untilAnswers } from '@ein/platform';
import { startTelemetry } from '@ein/telemetry';
import { seedIfEmpty } from '../seed/seed.js';
import { endAtStart, endOnFaults } from './end-on-faults.js';
import { leaveInOrder } from './leaving.js';
import { openApp } from './open-app.js';
import { checkBeforeProduction } from './production.js';

const MIGRATIONS = new URL('../../migrations/', import.meta.url);

async function main(): Promise<void> {
  const config = readConfig();
  const log = new Log('api', config.logLevel);
  endOnFaults(log);
  await untilAnswers(config.databaseUrl);
  await demandFinishedRestore(config.databaseUrl);
  for (const name of await migrate(config.databaseUrl, MIGRATIONS))
    log.write('info', 'start', `migrated: ${name}`);
  const app = await openApp(config, new NestLog(log), await startTelemetry(process.env, 'api'));
  leaveInOrder(app);
  if (config.mode === 'production') await checkBeforeProduction(app);
  else if (config.seed === 'demo') await seedIfEmpty(app);
  await app.listen(config.apiPort, process.env['API_HOST'] ?? '127.0.0.1');
  log.write('info', 'start', `API on port ${config.apiPort}`);
}

main().catch((error: unknown) => endAtStart('api', error));
