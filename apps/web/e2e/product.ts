/** Starts the whole product for the browser tests, exactly as `npm start` does, and stops it behind them. */
import { spawn, type ChildProcess } from 'node:child_process';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { freePort } from '../../../tools/local-services/src/ports.ts';
import { signInDemo } from './api.ts';
import {
  type LoginProvider,
  startLoginProvider,
} from '../../../libs/testing/src/login-provider.ts';
import { demandBrowser } from './browser.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const GRACE_MS = 20_000;

export default async function setUp(): Promise<() => Promise<void>> {
  demandBrowser();
  await sweep();
  const dataDir = await mkdtemp(join(tmpdir(), `ein-e2e-${process.pid}-`));
  // PostgreSQL runs as another user when this is root, and must be able to enter.
  await chmod(dataDir, 0o755);
  const [port, apiPort] = [await freePort(), await freePort()];
  // A name, because a passkey belongs to a name and never to a bare address.
  process.env['EIN_E2E_WEB'] = `http://localhost:${port}`;
  process.env['EIN_E2E_API'] = `http://127.0.0.1:${apiPort}/graphql`;
  process.env['EIN_E2E_MAIL'] = join(dataDir, 'mail');
  const login = await startLoginProvider();
  login.trust(`${process.env['EIN_E2E_WEB']}/anmelden/extern/zurueck`);
  const product = launch(dataDir, port, apiPort, login);
  const stop = async (): Promise<void> => {
    await ended(product);
    await login.close();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await ready(product);
    await signInDemo();
  } catch (error) {
    await stop();
    throw error;
  }
  return stop;
}

/** A run that was killed leaves its folder behind; the next one takes it away when the process in its name has gone. */
async function sweep(): Promise<void> {
  for (const name of await readdir(tmpdir())) {
    const owner = /^ein-e2e-(\d+)-/.exec(name)?.[1];
    if (!owner || isAlive(Number(owner))) continue;
    await rm(join(tmpdir(), name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function launch(
  dataDir: string,
  port: number,
  apiPort: number,
  login: LoginProvider,
): ChildProcess {
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    PORT: String(port),
    API_PORT: String(apiPort),
    PUBLIC_URL: `http://localhost:${port}`,
    DATA_DIR: dataDir,
    MODE: 'demo',
    SEED: 'demo',
    OIDC_ISSUER: login.issuer,
    OIDC_CLIENT_ID: login.clientId,
    OIDC_CLIENT_SECRET: login.clientSecret,
    OIDC_LABEL: 'Stadt-Konto',
    // Everybody in these tests comes from one address, and does in minutes what people do in days.
    RATE_LIMIT_FACTOR: '100',
    // Seconds that somebody without JavaScript waits when taken for a program.
    CHALLENGE_WAIT: '3',
    // Makes the start end with us when we are killed, as it does for npm.
    npm_lifecycle_event: 'start',
  };
  for (const name of ['DATABASE_URL', 'MEILI_URL', 'MEILI_KEY', 'MAIL_URL']) delete env[name];
  return spawn(process.execPath, ['tools/local-services/src/start.ts'], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** Resolves when the start says that it is ready; rejects with its own words when it ends before. */
function ready(product: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = '';
    const listen = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('Ready after')) resolve();
    };
    product.stdout?.on('data', listen);
    product.stderr?.on('data', listen);
    product.once('error', reject);
    product.once('exit', (code) => {
      reject(new Error(`The product ended with ${code} before it was ready.\n${said}`));
    });
  });
}

async function ended(product: ChildProcess): Promise<void> {
  if (product.exitCode !== null || product.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => product.once('exit', () => resolve()));
  product.kill('SIGTERM');
  const timer = setTimeout(() => product.kill('SIGKILL'), GRACE_MS);
  await gone;
  clearTimeout(timer);
}
