import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '../../../tools/local-services/src/ports.js';
import { eventually, type OpenApi } from './open-api.js';

const WEB = fileURLToPath(new URL('../../web/', import.meta.url));

/** The built website before this API, as it is started in the demo. */
export async function withWeb(
  api: OpenApi,
  work: (address: string) => Promise<void>,
): Promise<void> {
  const port = await freePort();
  const web = spawn(process.execPath, ['server.mjs'], {
    cwd: WEB,
    stdio: 'ignore',
    env: {
      ...process.env,
      ...{ PORT: String(port), API_URL: api.url, MODE: 'demo', NODE_OPTIONS: '' },
      ...{ WEB_SECRET: api.config.webSecret, PUBLIC_URL: `http://localhost:${port}` },
    },
  });
  try {
    const address = `http://127.0.0.1:${port}`;
    await eventually(
      () =>
        fetch(`${address}/health/ready`).then(
          ({ ok }) => ok,
          () => false,
        ),
      'the website',
    );
    await work(address);
  } finally {
    web.kill('SIGTERM');
    await once(web, 'exit');
  }
}
