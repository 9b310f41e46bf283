import { setTimeout as wait } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { CONFIG, type Config, Draining } from '@ein/platform';

/** Longer than any answer should take; whoever still waits then has gone, or listens to a stream. */
const LAST_ANSWERS_MS = 3000;

/**
 * SIGTERM: not ready first, so that whoever chooses between processes takes another; each answer closes its connection, so that no
 * kept one is cut with a question on it; then nothing new, the last answers, the database. SIGINT, from a keyboard, does not wait.
 */
export function leaveInOrder(app: NestFastifyApplication): void {
  const draining = app.get(Draining);
  const { drainSeconds } = app.get<Config>(CONFIG);
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (_request, reply) => {
      if (draining.isLeaving) void reply.header('connection', 'close');
    });
  let called = false;
  const leave = async (seconds: number): Promise<void> => {
    if (called) return process.exit(0);
    called = true;
    draining.begin();
    await wait(seconds * 1000);
    setTimeout(() => app.getHttpServer().closeAllConnections(), LAST_ANSWERS_MS).unref();
    await app.close();
    process.exit(0);
  };
  process.on('SIGTERM', () => void leave(drainSeconds));
  process.on('SIGINT', () => void leave(0));
}
