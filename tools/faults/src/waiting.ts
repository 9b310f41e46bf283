import { setTimeout as wait } from 'node:timers/promises';
import { lastLines } from '../../local-services/src/server-log.ts';
import type { Part } from './processes.ts';

const START_DEADLINE_MS = 90_000;
const LINES = 12;

/** Waits for a 200; a process that ends meanwhile is a fault at once, told with the last lines of its log. */
export async function untilAnswers(part: Part, url: string, logFile: string): Promise<void> {
  const deadline = Date.now() + START_DEADLINE_MS;
  for (;;) {
    const status = await fetch(url, { signal: AbortSignal.timeout(5000) }).then(
      async (response) => (await response.arrayBuffer(), response.status),
      () => 0,
    );
    if (status === 200) return;
    if (part.hasFallen)
      throw new Error(`${part.name} ended at its start.${await lastLines(logFile, LINES)}`);
    if (Date.now() > deadline)
      throw new Error(
        `${url} answers ${status || 'nothing'} for too long.${await lastLines(logFile, LINES)}`,
      );
    await wait(50);
  }
}
