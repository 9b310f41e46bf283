import { setTimeout as wait } from 'node:timers/promises';
import type { KeptProcess } from './kept-process.ts';

const FIRST_PAUSE_MS = 250;
const CALM_MS = 60_000;
const ATTEMPTS = 5;

export interface Supervision {
  name: string;
  /** Starts it again and resolves with the new process. */
  start: () => Promise<KeptProcess>;
  log: (line: string) => void;
  /** Called once, when it has ended too often within a minute. */
  giveUp: (sentence: string) => void;
  isStopping: () => boolean;
  /** Milliseconds before the first new start; each further pause is twice as long. */
  firstPauseMs?: number;
}

/**
 * Starts a process again when it ends by itself, with a pause that doubles each time; one that ran
 * for a minute starts counting anew.
 */
export async function supervise(first: KeptProcess, duty: Supervision): Promise<void> {
  let running = first;
  let failures = 0;
  for (;;) {
    const since = Date.now();
    const { code, signal } = await running.ended;
    if (duty.isStopping()) return;
    failures = Date.now() - since > CALM_MS ? 1 : failures + 1;
    const how = signal ? `was ended by ${signal}` : `ended with code ${code}`;
    const next = await again(duty, how, failures);
    if (!next) return;
    running = next;
  }
}

async function again(
  duty: Supervision,
  how: string,
  failures: number,
): Promise<KeptProcess | undefined> {
  let reason = how;
  for (let attempt = failures; attempt <= ATTEMPTS; attempt += 1) {
    duty.log(`${duty.name} ${reason}; it is started again (${attempt} of ${ATTEMPTS}).`);
    await wait((duty.firstPauseMs ?? FIRST_PAUSE_MS) * 2 ** (attempt - 1));
    if (duty.isStopping()) return undefined;
    try {
      return await duty.start();
    } catch (error) {
      reason = `did not come back (${error instanceof Error ? error.message : String(error)})`;
    }
  }
  if (!duty.isStopping()) duty.giveUp(`${duty.name} ${reason} again and again.`);
  return undefined;
}
