/** The whole product in a folder of its own, on loopback; a second API on the same data has its limits raised. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, startMeilisearch, startPostgres } from '../../local-services/src/index.ts';
import { keepProcess, type KeptProcess } from '../../local-services/src/kept-process.ts';
import { untilAnswers, untilSettled } from '../../local-services/src/town.ts';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const SECRET = 'a secret of the attack, known to everyone who reads this';
/** So many points of one network in an hour and it is asked for a proof; the demo counts them twenty times. */
const CHALLENGE_AFTER = '2';

export interface Product {
  /** Address of the API that limits as in service. */
  api: string;
  /** Address of the API with raised limits: for what is not about limits. */
  wide: string;
  web: string;
  folder: string;
  databaseUrl: string;
  /** With it one may speak for a client, as the web server does. */
  webSecret: string;
  /** Process of the API with raised limits. */
  widePid: number;
}

export async function startProduct(folder: string): Promise<Product> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true, mode: 0o755 });
  const postgres = await startPostgres({ dataDir: join(folder, 'postgresql'), durable: false });
  const meili = await startMeilisearch({ dataDir: join(folder, 'meilisearch') });
  const [api, wide, web] = [await freePort(), await freePort(), await freePort()];
  const common = {
    PATH: process.env.PATH,
    TZ: process.env.TZ,
    NODE_ENV: 'production',
    MODE: 'demo',
    SEED: 'demo',
    DATABASE_URL: postgres.url,
    MEILI_URL: meili?.url,
    MEILI_KEY: meili?.key,
    DATA_DIR: folder,
    PORT: String(web),
    HOST: '127.0.0.1',
    PUBLIC_URL: `http://localhost:${web}`,
    API_URL: `http://127.0.0.1:${api}`,
    SESSION_SECRET: SECRET,
    WEB_SECRET: SECRET,
    CHALLENGE_AFTER,
  };
  const main = 'apps/api/dist/src/main.js';
  await startPart(folder, 'api', main, { ...common, API_PORT: String(api) }, api);
  const more = { ...common, API_PORT: String(wide), RATE_LIMIT_FACTOR: '1000000' };
  const second = await startPart(folder, 'wide', main, more, wide);
  await startPart(folder, 'worker', 'apps/api/dist/src/worker.js', {
    ...common,
    API_PORT: String(api),
  });
  await startPart(folder, 'web', 'apps/web/server.mjs', common, web);
  return {
    api: `http://127.0.0.1:${api}`,
    wide: `http://127.0.0.1:${wide}`,
    web: `http://localhost:${web}`,
    folder,
    databaseUrl: postgres.url,
    webSecret: SECRET,
    widePid: second.pid,
  };
}

async function startPart(
  folder: string,
  name: string,
  program: string,
  env: Record<string, string | undefined>,
  port?: number,
): Promise<KeptProcess> {
  const logFile = join(folder, `${name}.log`);
  const running = await keepProcess({
    name,
    command: process.execPath,
    args: ['--enable-source-maps', program],
    env,
    cwd: ROOT,
    logFile,
    stopSignal: 'SIGTERM',
    graceMs: 5000,
  });
  if (!port) await untilSettled(running, logFile, 0);
  else {
    const url = `http://127.0.0.1:${port}${name === 'web' ? '/health/live' : '/health/ready'}`;
    const accept = (status: number) => status === 200;
    await untilAnswers(running, { url, logFile, from: 0, deadlineMs: 180_000, accept });
  }
  return running;
}
