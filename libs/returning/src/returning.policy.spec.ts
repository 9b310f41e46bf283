import { describe, expect, it } from '@jest/globals';
import { dueNow, endOf, lastDayOf, quoteOf, wasTouched, whyNotMarked } from './returning.policy.js';

const TEXT = { title: 'Bänke 🌳 am Wall', body: 'Erster Satz. Zweiter Satz.' };
const mark = (from: number, to: number, field: 'title' | 'body' = 'body') => ({
  field,
  from,
  to,
  note: null,
});

describe('marks', () => {
  it('are counted in code points, so that a tree is one letter', () => {
    expect(quoteOf(TEXT, mark(6, 7, 'title'))).toBe('🌳');
    expect(quoteOf(TEXT, mark(8, 10, 'title'))).toBe('am');
  });

  it.each([
    ['before the text', [mark(-1, 3)]],
    ['behind it', [mark(20, 27)]],
    ['of nothing', [mark(3, 3)]],
    ['of spaces', [mark(6, 7)]],
    ['one in the other', [mark(0, 8), mark(4, 6)]],
    ['too many', Array.from({ length: 31 }, () => mark(0, 1))],
  ])('do not belong to a text: %s', (_, marks) => {
    expect(whyNotMarked(TEXT, marks)).toMatch(/\.$/);
  });

  it('may touch each other and stand in title and text', () => {
    expect(whyNotMarked(TEXT, [mark(6, 12), mark(0, 6), mark(0, 6, 'title')])).toBeNull();
  });
});

describe('what has changed', () => {
  const pieces = [
    { kind: 'same' as const, text: 'Erster ' },
    { kind: 'removed' as const, text: 'Satz' },
    { kind: 'added' as const, text: 'Absatz' },
    { kind: 'same' as const, text: '. Zweiter Satz.' },
    { kind: 'added' as const, text: ' Dritter.' },
  ];
  it.each([
    ['the words that went', 7, 11, true],
    ['a sentence with them', 0, 12, true],
    ['the word before', 0, 6, false],
    ['the sentence after', 13, 26, false],
  ])('touches %s: from %d to %d %s', (_, from, to, touched) => {
    expect(wasTouched(pieces, { from, to })).toBe(touched);
  });
});

describe('the time for an answer', () => {
  const askedAt = new Date('2026-11-23T10:00:00Z');
  const open = {
    askedAt,
    untilDay: '2026-12-23',
    reminders: 0,
    remindedAt: null as Date | null,
    closedAt: null,
  };
  const at = (day: string) => new Date(`${day}T10:00:00Z`);

  it('ends with a calendar day in Berlin', () => {
    expect(lastDayOf(askedAt)).toBe('2026-12-23');
    expect(lastDayOf(new Date('2026-11-23T23:30:00Z'))).toBe('2026-12-24');
  });

  it.each([
    ['2026-12-06', 0, null],
    ['2026-12-07', 0, 1],
    ['2026-12-17', 1, null],
    ['2026-12-18', 1, 2],
    ['2026-12-18', 0, 2],
    ['2026-12-23', 2, null],
    ['2026-12-24', 2, 'close'],
    ['2027-03-01', 0, 2],
  ] as const)('on %s after %d reminders: %s', (day, reminders, due) => {
    const remindedAt = reminders ? at('2026-12-18') : null;
    expect(dueNow({ ...open, reminders, remindedAt }, at(day))).toBe(due);
  });

  it('leaves five days after the last reminder, however late it was', () => {
    const late = { ...open, reminders: 2, remindedAt: at('2026-12-30') };
    expect(endOf(late)).toBe('2027-01-04');
    expect(dueNow(late, at('2027-01-04'))).toBeNull();
    expect(dueNow(late, at('2027-01-05'))).toBe('close');
    expect(dueNow({ ...late, closedAt: at('2027-01-05') as never }, at('2027-02-01'))).toBeNull();
  });
});
