import { berlinDay, type Day } from '@ein/platform';
import type { IdeaReturn, ReturnPassage } from './idea-return.entity.js';

/** Days until a return is closed, and after how many its author is reminded. */
export const DAYS_TO_ANSWER = 30;
export const REMINDED_AFTER = [14, 25] as const;
/** However late the last reminder leaves: so many days are left after it. */
export const DAYS_AFTER_LAST_REMINDER = 5;
export const MOST_PASSAGES = 30;

export type Passage = Pick<ReturnPassage, 'field' | 'from' | 'to' | 'note'>;
export interface Text {
  title: string;
  body: string;
}

/** The calendar day so many days later: a clock change makes no day longer. */
export function dayLater(day: Day, days: number): Day {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Calendar days from one day to another. */
export const daysBetween = (from: Day, to: Day): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / DAY_MS;

export const lastDayOf = (askedAt: Date): Day => dayLater(berlinDay(askedAt), DAYS_TO_ANSWER);

export const quoteOf = (text: Text, { field, from, to }: Omit<Passage, 'note'>): string =>
  [...text[field]].slice(from, to).join('');

/** Why these marks cannot belong to this text, or null. */
export function whyNotMarked(text: Text, passages: readonly Passage[]): string | null {
  if (passages.length > MOST_PASSAGES)
    return 'Das sind sehr viele Stellen. Markiere höchstens 30 oder schreib einen Hinweis zum ganzen Text.';
  for (const passage of passages) {
    const { field, from, to } = passage;
    if (from < 0 || to <= from || to > [...text[field]].length || !quoteOf(text, passage).trim())
      return 'Eine markierte Stelle gehört nicht zu diesem Text. Bitte markiere sie noch einmal.';
  }
  const sorted = inOrder(passages);
  const overlap = sorted.some((one, at) => {
    const next = sorted[at + 1];
    return next?.field === one.field && next.from < one.to;
  });
  return overlap ? 'Zwei markierte Stellen überschneiden sich. Bitte lass eine davon weg.' : null;
}

/** As they stand in the text: the title first. */
export function inOrder<Marked extends Pick<Passage, 'field' | 'from'>>(
  passages: readonly Marked[],
): Marked[] {
  return passages.toSorted((one, other) =>
    one.field === other.field ? one.from - other.from : one.field === 'title' ? -1 : 1,
  );
}

interface Piece {
  kind: 'same' | 'removed' | 'added';
  text: string;
}

/** Whether the marked words were touched: some of them went, or something came between them. `pieces`: from the returned text to the new one. */
export function wasTouched(
  pieces: readonly Piece[],
  { from, to }: Pick<Passage, 'from' | 'to'>,
): boolean {
  let at = 0;
  for (const { kind, text } of pieces) {
    const length = [...text].length;
    if (kind === 'added' && at > from && at < to) return true;
    if (kind === 'added') continue;
    if (kind === 'removed' && at < to && at + length > from) return true;
    at += length;
  }
  return false;
}

/** What is due now for somebody who has not answered: the how manieth reminder, the end, or nothing. */
export function dueNow(
  open: Pick<IdeaReturn, 'askedAt' | 'untilDay' | 'reminders' | 'remindedAt' | 'closedAt'>,
  now: Date,
): number | 'close' | null {
  if (open.closedAt) return null;
  const today = berlinDay(now);
  const asked = berlinDay(open.askedAt);
  if (today > endOf(open) && open.reminders >= REMINDED_AFTER.length) return 'close';
  const reached = REMINDED_AFTER.filter((days) => today >= dayLater(asked, days)).length;
  return reached > open.reminders ? reached : null;
}

/** The last day on which it stays open: a worker that was away takes no time from anybody. */
export function endOf(open: Pick<IdeaReturn, 'untilDay' | 'reminders' | 'remindedAt'>): Day {
  if (open.reminders < REMINDED_AFTER.length || !open.remindedAt) return open.untilDay;
  const afterReminder = dayLater(berlinDay(open.remindedAt), DAYS_AFTER_LAST_REMINDER);
  return afterReminder > open.untilDay ? afterReminder : open.untilDay;
}
