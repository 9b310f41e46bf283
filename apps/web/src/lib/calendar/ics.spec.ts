/** Calendars, read by another program than the one that writes them. */
import { describe, expect, it } from '@jest/globals';
import ICAL from 'ical.js';
import { calendar, calendarResponse, type Entry } from './ics.ts';
import { type Version, weekly } from './weekly.ts';

const head = { name: 'Termine', site: 'https://ideen.einbeck.example', language: 'de' };
const changedAt = '2026-09-01T08:00:00.000Z';
const evening: Entry = {
  ...{ key: 'termin-5', title: 'Abend; mit, Zeichen', text: 'Zeile 1\nZeile 2', changedAt },
  ...{ location: 'Marktplatz 16, 37574 Einbeck', url: `${head.site}/termine/5`, sequence: 3 },
  when: { starts: '2026-10-23T16:00:00.000Z', ends: '2026-10-23T18:00:00.000Z' },
};
const words = {
  ...{ location: 'Marktplatz 16', url: `${head.site}/raum` },
  open: (who: string) => `Offen: ${who}`,
  day: (who: string) => `Da: ${who}`,
  other: (reason: string) => `Offen: ${reason}`,
};
const line = (id: string, weekday: number, from: string | null, until: string | null) => ({
  ...{ id, weekday, from, until, who: 'Team', helpsWith: 'Ideen' },
});
const version = (validFrom: string, lines: Version['lines']): Version => ({
  ...{ validFrom, lines, note: '', sequence: 1, changedAt },
});
const exception = (day: string, from: string | null, until: string | null) => ({
  ...{ day, from, until, reason: 'Fortbildung', sequence: 0, changedAt },
});

const read = (entries: Entry[]) => {
  const book = new ICAL.Component(ICAL.parse(calendar(head, entries)) as string);
  for (const zone of book.getAllSubcomponents('vtimezone'))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return book.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));
};
/** The first moments at which it takes place, in UTC. */
const moments = (event: InstanceType<typeof ICAL.Event>, count: number): string[] => {
  const each = event.iterator();
  const found: string[] = [];
  for (let next = each.next(); next && found.length < count; next = each.next())
    found.push(next.isDate ? next.toString() : next.toJSDate().toISOString().slice(0, 16));
  return found;
};

describe('a calendar', () => {
  it('says when, where and what, on the clocks of Einbeck, wherever the server stands', () => {
    const text = calendar(head, [evening]);
    expect(text).toContain('DTSTART;TZID=Europe/Berlin:20261023T180000\r\n');
    expect(text).toContain('DTSTAMP:20260901T080000Z\r\n');
    expect(text).toContain('BEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\n');
    const [event] = read([evening]);
    expect(event?.uid).toBe('termin-5@ideen.einbeck.example');
    expect(event?.summary).toBe('Abend; mit, Zeichen');
    expect(event?.description).toBe('Zeile 1\nZeile 2');
    expect(event?.location).toBe('Marktplatz 16, 37574 Einbeck');
    expect(event?.sequence).toBe(3);
    expect(event?.startDate.toJSDate().toISOString()).toBe('2026-10-23T16:00:00.000Z');
  });

  it('keeps what is cancelled, under the same id', () => {
    const [event] = read([{ ...evening, cancelled: true, sequence: 4 }]);
    expect(event?.uid).toBe('termin-5@ideen.einbeck.example');
    expect(event?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });

  it.each([
    ['2026-10-19', ['2026-10-19T07:00', '2026-10-26T08:00', '2026-11-02T08:00']],
    ['2027-03-22', ['2027-03-22T08:00', '2027-03-29T07:00', '2027-04-05T07:00']],
  ])('opens at nine before and after the clocks change: from %s', (from, expected) => {
    const [event] = read(weekly([version(from, [line('a', 1, '09:00', '13:00')])], [], words));
    if (!event) throw new Error('There is no entry.');
    expect(moments(event, 3)).toEqual(expected);
  });

  it('leaves out the days that differ, and says their other hours', () => {
    const entries = weekly(
      [version('2026-10-19', [line('a', 1, '09:00', '13:00'), line('b', 2, null, null)])],
      [
        exception('2026-10-26', null, null),
        exception('2026-10-27', null, null),
        exception('2026-11-02', '10:00', '11:00'),
      ],
      words,
    );
    const [hours, day, other, ...none] = read(entries);
    expect(none).toEqual([]);
    if (!hours || !day || !other) throw new Error('Entries are missing.');
    expect(moments(hours, 2)).toEqual(['2026-10-19T07:00', '2026-11-09T08:00']);
    expect(moments(day, 2)).toEqual(['2026-10-20', '2026-11-03']);
    expect(other.startDate.toJSDate().toISOString()).toBe('2026-11-02T09:00:00.000Z');
  });

  it('ends each version on the day before the next one', () => {
    const entries = weekly(
      [
        version('2026-11-16', [line('b', 1, '14:00', '18:00'), line('d', 3, null, null)]),
        version('2026-11-02', [line('a', 1, '09:00', '13:00'), line('c', 3, null, null)]),
        version('2026-11-18', [line('e', 1, '08:00', '10:00')]),
      ],
      [],
      words,
    );
    const byKey = new Map(read(entries).map((event) => [event.uid.slice(0, 10), event]));
    const all = (key: string) => {
      const event = byKey.get(key);
      return event ? moments(event, 4) : [];
    };
    expect(all('oeffnung-a')).toEqual(['2026-11-02T08:00', '2026-11-09T08:00']);
    expect(all('oeffnung-b')).toEqual(['2026-11-16T13:00']);
    expect(all('oeffnung-c')).toEqual(['2026-11-04', '2026-11-11']);
    expect(all('oeffnung-d')).toEqual([]);
    expect(all('oeffnung-e')).toHaveLength(4);
  });

  it('is not sent again to who has it', () => {
    const text = calendar(head, [evening]);
    const ask = (headers: Record<string, string> = {}) =>
      calendarResponse(text, 'termine.ics', new Request(head.site, { headers }));
    const tag = ask().headers.get('etag') ?? '';
    expect(ask().headers.get('content-type')).toBe('text/calendar; charset=utf-8');
    expect(ask({ 'if-none-match': `W/${tag}` }).status).toBe(304);
    expect(calendar(head, [evening])).toBe(text);
  });
});
