export type DeedKind =
  'idea' | 'vote' | 'withdraw' | 'comment' | 'report' | 'decide' | 'edit' | 'photo';

/** `ok`: the product said yes. `failed`: it said no, or was never reached. `unknown`: nobody knows, it may be there or not. */
export type Outcome = 'ok' | 'failed' | 'unknown';

/** One write, as whoever sent it knows of it. */
export interface Entry {
  kind: DeedKind;
  /** Unique in what was written, so that it can be found again, once or twice. */
  key: string;
  /** Milliseconds since 1970. */
  sentAt: number;
  answeredAt: number;
  outcome: Outcome;
  /** What it is about and what came back. */
  about: Record<string, string | number>;
  why: string;
}

/** Everything that was sent, in the order of sending. */
export class Journal {
  readonly entries: Entry[] = [];

  /** Keeps what came of one write. `send` answers what came back, or throws an {@link Undone}. */
  async keep(
    kind: DeedKind,
    key: string,
    about: Entry['about'],
    send: () => Promise<Entry['about']>,
  ): Promise<Entry> {
    const entry: Entry = {
      kind,
      key,
      sentAt: Date.now(),
      answeredAt: 0,
      outcome: 'unknown',
      about,
      why: '',
    };
    this.entries.push(entry);
    try {
      entry.about = { ...about, ...(await send()) };
      entry.outcome = 'ok';
    } catch (error) {
      entry.outcome = error instanceof Undone ? error.outcome : 'unknown';
      entry.why = error instanceof Error ? error.message : String(error);
    }
    entry.answeredAt = Date.now();
    return entry;
  }

  of(kind: DeedKind, outcome?: Outcome): Entry[] {
    return this.entries.filter(
      (entry) => entry.kind === kind && (outcome === undefined || entry.outcome === outcome),
    );
  }

  /** The part that was sent after so many others. */
  since(from: number): Journal {
    const part = new Journal();
    part.entries.push(...this.entries.slice(from));
    return part;
  }

  count(since = 0): Record<Outcome, number> {
    const counted = { ok: 0, failed: 0, unknown: 0 };
    for (const { outcome } of this.entries.slice(since)) counted[outcome] += 1;
    return counted;
  }
}

/** A write that did not end in a yes. */
export class Undone extends Error {
  readonly outcome: Exclude<Outcome, 'ok'>;

  constructor(outcome: Exclude<Outcome, 'ok'>, why: string) {
    super(why);
    this.outcome = outcome;
  }
}
