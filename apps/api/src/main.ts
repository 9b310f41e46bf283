import 'reflect-metadata';
import { Log } from '@ein/log-lines';
import { ConfigProblem, migrate, NestLog, readConfig, untilAnswers } from '@ein/platform';
import { seedIfEmpty } from '../seed/seed.js';
import { endOnFaults } from './end-on-faults.js';
import { leaveInOrder } from './leaving.js';
import { openApp } from './open-app.js';
import { checkBeforeProduction } from './production.js';

const MIGRATIONS = new URL('../../migrations/', import.meta.url);

async function main(): Promise<void> {
  const config = readConfig();
  const log = new Log('api', config.logLevel);
  endOnFaults(log);
  await untilAnswers(config.databaseUrl);
  for (const name of await migrate(config.databaseUrl, MIGRATIONS))
    log.write('info', 'start', `migrated: ${name}`);
  const app = await openApp(config, new NestLog(log));
  leaveInOrder(app);
  if (config.mode === 'production') await checkBeforeProduction(app);
  else if (config.seed === 'demo') await seedIfEmpty(app);
  await app.listen(config.apiPort, process.env['API_HOST'] ?? '127.0.0.1');
  log.write('info', 'start', `API on port ${config.apiPort}`);
}

main().catch((error: unknown) => {
  new Log('api', 'error').write(
    'error',
    'start',
    error instanceof ConfigProblem ? error.message : 'The API did not start.',
    error instanceof ConfigProblem ? {} : { error },
  );
  process.exit(1);
});
