import { createHash } from 'node:crypto';
import type { ReportDocument, SourceRef } from '@ein/report-document';
import { newSalt, saltedDigest } from '@ein/event-log';
import type { Reference } from './cited-text.repository.js';
import type { EditionSource } from './edition-source.entity.js';
import type { Standing } from './edition-mark.entity.js';
import type { Passage } from './quoting.policy.js';

/** What stands for people's words in the bytes that are hashed: a place and their salted digest. */
const TOKEN = /^⟦(\d+):([\w-]*)⟧$/;

/** What stands where the title of an idea was. */
export const NO_LONGER_PUBLIC = 'Nicht mehr öffentlich';

const STATES: Record<Standing, SourceRef['state']> = {
  ok: 'current',
  edited: 'outdated',
  withdrawn: 'outdated',
  hidden: 'removed',
  erased: 'removed',
};

/** Of a text that was taken away it is not told which it was, nor where its words stood. */
const NOWHERE = { id: '', label: '', path: '', version: 0, start: 0, end: 0, sha256: '', date: '' };

export const isRemoved = (standing: Standing): boolean => STATES[standing] === 'removed';

/** Takes the words of people out of an edition while it is put together, so that they can be taken away from it later. */
export class WordsTaken {
  readonly rows: Omit<EditionSource, 'edition'>[] = [];

  /** Keeps what is cited and gives what stands for it. `words` null: nothing of it is quoted. */
  take(
    sentence: string,
    source: Reference & { number: number },
    words: string | null,
    passage: Passage | null,
  ): string {
    const key = this.rows.length + 1;
    const salt = words === null ? null : newSalt();
    this.rows.push({
      key,
      sentence,
      kind: source.kind,
      sourceId: source.sourceId,
      number: source.number,
      version: source.version,
      part: passage?.part ?? null,
      startAt: passage?.startAt ?? null,
      endAt: passage?.endAt ?? null,
      sha256: passage?.sha256 ?? null,
      text: words,
      salt,
      erasedAt: null,
    });
    return `⟦${key}:${salt && words !== null ? saltedDigest(words, salt) : ''}⟧`;
  }
}

/** A row that may be shown, or not. */
export type WordsToday = Pick<EditionSource, 'key' | 'text' | 'sha256' | 'sentence'> & {
  standing: Standing;
};

/** The edition as it is read today: with the words whose source everybody can still read, and without the others. */
export function withWords(frozen: string, rows: readonly WordsToday[]): ReportDocument {
  const byKey = new Map(rows.map((row) => [row.key, row]));
  const frozenHash = createHash('sha256').update(frozen, 'utf8').digest('hex');
  return { ...(fill(JSON.parse(frozen), byKey) as ReportDocument), frozenHash };
}

function fill(value: unknown, rows: Map<number, WordsToday>): unknown {
  if (typeof value === 'string') {
    const row = rowOf(value, rows);
    if (!row) return value;
    return row.text === null || isRemoved(row.standing) ? NO_LONGER_PUBLIC : row.text;
  }
  if (Array.isArray(value)) return value.map((item) => fill(item, rows));
  if (value === null || typeof value !== 'object') return value;
  const members = value as Record<string, unknown>;
  if ('sha256' in members && 'state' in members) return sourceToday(members, rows);
  const filled = Object.fromEntries(
    Object.entries(members).map(([name, member]) => [name, fill(member, rows)]),
  );
  // A quote that was taken away leaves its place, not a word of ours in its quotation marks.
  const row = members['kind'] === 'quote' ? rowOf(members['text'], rows) : undefined;
  if (row) filled['text'] = row.text === null || isRemoved(row.standing) ? null : row.text;
  return filled;
}

function sourceToday(source: Record<string, unknown>, rows: Map<number, WordsToday>) {
  const row = rowOf(source['sha256'], rows);
  if (!row) return source;
  const state = STATES[row.standing];
  if (isRemoved(row.standing)) return { ...source, ...NOWHERE, state };
  return { ...source, sha256: row.sha256 ?? '', state };
}

function rowOf(value: unknown, rows: Map<number, WordsToday>): WordsToday | undefined {
  const found = typeof value === 'string' ? TOKEN.exec(value) : null;
  return found ? rows.get(Number(found[1])) : undefined;
}
