import { Injectable } from '@nestjs/common';
import { Clock } from '@ein/platform';
import { EventSealRepository, type LogHead, type SealedRow } from './event-seal.repository.js';
import { NOTHING_BEFORE, sealOf } from './log-seal.policy.js';

const BATCH = 5000;
/** A worker that stood still for a while has not tampered with anything. */
const HOURS_TO_SEAL = 24;

/** Where the chain is broken first. */
export interface Break {
  position: string;
  /** Null when the row that is missing cannot be named. */
  eventId: string | null;
  reason: 'changed' | 'event-gone' | 'seal-gone' | 'cut-off' | 'head-differs' | 'not-sealed';
}

export interface Verdict {
  /** Entries that were found whole, before the first break. */
  entries: number;
  /** Hexadecimal; null for an empty log. */
  head: string | null;
  broken: Break | null;
}

/** A head as it was published, at other places than in this database too. */
export type KnownHead = Pick<LogHead, 'entries' | 'digest'>;

/** Reckons the chain again from the first entry and names the first row that is not what was sealed. */
@Injectable()
export class LogVerifying {
  constructor(
    private readonly seals: EventSealRepository,
    private readonly clock: Clock,
  ) {}

  /** `published`: heads that were kept elsewhere; they stand beside those of the database. */
  async verify(
    published: readonly KnownHead[] = [],
    onProgress: (entries: number) => void = () => undefined,
  ): Promise<Verdict> {
    const heads = new Map<string, Buffer[]>();
    for (const { entries, digest } of [...(await this.seals.findHeads(100_000)), ...published])
      heads.set(entries, [...(heads.get(entries) ?? []), digest]);
    let before = NOTHING_BEFORE;
    let entries = 0;
    for (;;) {
      const rows = await this.seals.findAfter(String(entries), BATCH);
      for (const row of rows) {
        const broken = breakOf(row, entries, before, heads);
        if (broken) return verdict(entries, before, broken);
        before = row.digest;
        entries += 1;
      }
      onProgress(entries);
      if (rows.length < BATCH) break;
    }
    return verdict(entries, before, cutOff(entries, heads) ?? (await this.forgotten(entries)));
  }

  private async forgotten(entries: number): Promise<Break | null> {
    const before = new Date(this.clock.now().getTime() - HOURS_TO_SEAL * 60 * 60 * 1000);
    const eventId = await this.seals.findForgotten(before);
    return eventId ? { position: String(entries + 1), eventId, reason: 'not-sealed' } : null;
  }
}

function breakOf(
  row: SealedRow,
  entries: number,
  before: Buffer,
  heads: Map<string, Buffer[]>,
): Break | null {
  const position = String(entries + 1);
  const because = (reason: Break['reason']) => ({ position, eventId: row.eventId, reason });
  if (row.position !== position) return { position, eventId: null, reason: 'seal-gone' };
  if (!row.event) return because('event-gone');
  if (!sealOf(before, row.event).equals(row.digest)) return because('changed');
  const known = heads.get(position) ?? [];
  return known.some((digest) => !digest.equals(row.digest)) ? because('head-differs') : null;
}

/** A head that was published for more entries than there are. */
function cutOff(entries: number, heads: Map<string, Buffer[]>): Break | null {
  const missing = [...heads.keys()].some((published) => BigInt(published) > BigInt(entries));
  return missing ? { position: String(entries + 1), eventId: null, reason: 'cut-off' } : null;
}

const verdict = (entries: number, head: Buffer, broken: Break | null): Verdict => ({
  entries,
  head: entries > 0 ? head.toString('hex') : null,
  broken,
});
