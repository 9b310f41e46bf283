import { inLanguage } from '#lib/language.ts';
import { type Entry, isDue, markOf, type Outcome, type Refused, refusedBy } from './entry.ts';
import { forgetEntry, keepEntry, waitingEntries } from './store.ts';

/** A guest waits no longer than this for an answer; the entry is sent again by itself. */
const PATIENCE_MS = 10_000;

/** Sends an entry. Whatever is no clear answer means that it may have arrived, and is sent again later. */
async function send(entry: Entry): Promise<Outcome> {
  try {
    const response = await fetch(inLanguage(entry.language, '/kiosk/senden'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(entry),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    return response.ok ? ((await response.json()) as Outcome) : { kind: 'later' };
  } catch {
    return { kind: 'later' };
  }
}

/** Sends an entry that the device keeps, and lets go of it once it has arrived. Why it was refused is kept with it. */
export async function deliver(entry: Entry): Promise<Outcome> {
  const outcome = await send(entry);
  if (outcome.kind === 'arrived') await forgetEntry(entry.key);
  const refused = refusedBy(outcome);
  if (refused) await keepEntry({ ...entry, refused: { ...refused, at: Date.now() } });
  return outcome;
}

/** How a device stands: entries that wait, those that the town refused, whether it answers, and whether this still is a kiosk. */
export interface Standing {
  waiting: number;
  refused: number;
  online: boolean;
  known: boolean;
}

/** Sends what waits, one after the other; where nobody answers, the rest waits too. */
async function deliverWaiting(): Promise<void> {
  const due = (await waitingEntries()).filter((entry) => isDue(entry, Date.now()));
  for (const entry of due) if ((await deliver(entry)).kind === 'later') return;
}

/** An entry that was refused, as the town is told. */
type Told = Refused & { mark: string };

/** Tells the town that the device is there, how much waits on it, and what it refused. */
async function report(
  waiting: number,
  refused: readonly Told[],
): Promise<Pick<Standing, 'online' | 'known'>> {
  try {
    const response = await fetch('/kiosk/lebt', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ waiting, refused }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (!response.ok) return { online: false, known: true };
    return { online: true, known: ((await response.json()) as { known: boolean }).known };
  } catch {
    return { online: false, known: true };
  }
}

/** One round of a device: what waits is sent, and the town hears of it. Two windows of a device take turns. */
export async function makeRound(): Promise<Standing> {
  return navigator.locks.request('ein-kiosk', async () => {
    await deliverWaiting();
    const waiting = await waitingEntries();
    const refused = waiting.flatMap((entry): Told[] => {
      const { refused: why } = entry;
      return why ? [{ mark: markOf(entry), reason: why.reason, fields: why.fields }] : [];
    });
    const counts = { waiting: waiting.length, refused: refused.length };
    return { ...counts, ...(await report(waiting.length, refused)) };
  });
}
