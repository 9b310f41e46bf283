import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { StartProblem } from './start-problem.ts';

const LOOPBACK = '127.0.0.1';

/** A TCP port on the loopback address that was free a moment ago. */
export async function freePort(): Promise<number> {
  const port = await listenOnce(0, LOOPBACK);
  if (port === undefined) throw new StartProblem('No free port was found on 127.0.0.1.');
  return port;
}

/** True when nobody listens on the port, neither on the loopback address nor on all addresses. */
export async function isPortFree(port: number): Promise<boolean> {
  if ((await listenOnce(port, LOOPBACK)) === undefined) return false;
  return (await listenOnce(port, undefined)) !== undefined;
}

/**
 * Waits up to `patienceMs` for a port to become free, because the processes of a start that was
 * killed a moment ago may still be closing. Throws a StartProblem naming the variable to change.
 */
export async function demandPort(
  port: number,
  variable: string,
  patienceMs: number,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await isPortFree(port))) {
    if (Date.now() >= deadline) {
      throw new StartProblem(
        `Port ${port} is already in use; stop the program that uses it or choose another with ${variable}=….`,
      );
    }
    await wait(100);
  }
}

function listenOnce(port: number, host: string | undefined): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      const found = typeof address === 'object' && address ? address.port : undefined;
      server.close(() => resolve(found));
    });
  });
}
