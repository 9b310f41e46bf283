import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartProblem } from './start-problem.ts';

/** The folder of the whole product. */
export const ROOT = resolve(fileURLToPath(new URL('../../..', import.meta.url)));

/** What `npm start` was asked for, from the environment. */
export interface Settings {
  mode: 'demo' | 'production';
  seed: 'demo' | 'none';
  webPort: number;
  apiPort: number;
  publicUrl: string;
  dataDir: string;
  logDir: string;
  databaseUrl?: string;
  meiliUrl?: string;
  mailUrl?: string;
}

/** Reads and checks the environment; throws a StartProblem that names the variable in question. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const mode = oneOf('MODE', env.MODE, ['demo', 'production']);
  const webPort = port('PORT', env.PORT, 3000);
  const apiPort = port('API_PORT', env.API_PORT, 4000);
  if (webPort === apiPort)
    throw new StartProblem(`PORT and API_PORT are both ${webPort}; choose two.`);
  const dataDir = resolve(env.DATA_DIR || join(ROOT, 'var'));
  if (mode === 'production') demandForProduction(env);
  return {
    mode,
    seed: oneOf('SEED', env.SEED, mode === 'demo' ? ['demo', 'none'] : ['none', 'demo']),
    webPort,
    apiPort,
    publicUrl: env.PUBLIC_URL || `http://localhost:${webPort}`,
    dataDir,
    logDir: join(dataDir, 'logs'),
    ...(env.DATABASE_URL && { databaseUrl: env.DATABASE_URL }),
    ...(env.MEILI_URL && { meiliUrl: env.MEILI_URL }),
    ...(env.MAIL_URL && { mailUrl: env.MAIL_URL }),
  };
}

function demandForProduction(env: NodeJS.ProcessEnv): void {
  if (!env.SESSION_SECRET) throw new StartProblem('MODE=production needs SESSION_SECRET.');
  if (!env.PUBLIC_URL?.startsWith('https://')) {
    throw new StartProblem('MODE=production needs PUBLIC_URL with an https:// address.');
  }
}

function port(name: string, text: string | undefined, otherwise: number): number {
  const number = text ? Number(text) : otherwise;
  if (Number.isInteger(number) && number > 0 && number < 65_536) return number;
  throw new StartProblem(`${name} must be a number from 1 to 65535, but is "${text}".`);
}

/** The first of the allowed words is what holds when nothing is said. */
function oneOf<T extends string>(
  name: string,
  text: string | undefined,
  allowed: readonly [T, ...T[]],
): T {
  const found = text ? allowed.find((word) => word === text) : allowed[0];
  if (found) return found;
  throw new StartProblem(`${name} must be ${allowed.join(' or ')}, but is "${text}".`);
}
