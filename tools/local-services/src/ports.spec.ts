import { createServer, type Server } from 'node:net';
import { afterEach, describe, expect, it } from '@jest/globals';
import { demandPort, freePort, isPortFree } from './ports.ts';

const servers: Server[] = [];

async function occupy(port: number, host: string): Promise<void> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(port, host, resolve));
}

describe('ports', () => {
  afterEach(async () => {
    await Promise.all(servers.splice(0).map((server) => new Promise((done) => server.close(done))));
  });

  it.each(['127.0.0.1', '0.0.0.0'])('sees a program that listens on %s', async (host) => {
    const port = await freePort();
    expect(await isPortFree(port)).toBe(true);
    await occupy(port, host);
    expect(await isPortFree(port)).toBe(false);
  });

  it('names the port and the variable in one sentence', async () => {
    const port = await freePort();
    await occupy(port, '127.0.0.1');
    await expect(demandPort(port, 'API_PORT', 0)).rejects.toThrow(
      `Port ${port} is already in use; stop the program that uses it or choose another with API_PORT=….`,
    );
  });

  it('waits for a program that is just ending', async () => {
    const port = await freePort();
    await occupy(port, '127.0.0.1');
    setTimeout(() => servers.pop()?.close(), 150);
    await demandPort(port, 'PORT', 2000);
    expect(await isPortFree(port)).toBe(true);
  });
});
