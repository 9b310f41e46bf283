import { describe, expect, it } from '@jest/globals';
import {
  byMeeting,
  type Consultation,
  consultationOf,
  contentOf,
  fileOf,
  nextReadAt,
  wordsOf,
} from './council-paper.policy.js';

const ORIGINS = ['https://rat.example.org'];
const wordsIn = (type: string, body: string) => {
  const content = contentOf(type, body);
  return content && wordsOf(content, ORIGINS);
};

describe('what a paper says of itself', () => {
  it('reads an OParl object', () => {
    const body = JSON.stringify({
      id: 'https://rat.example.org/oparl/paper/118',
      type: 'https://schema.oparl.org/1.1/Paper',
      name: 'Radweg nach Stroit\u202e',
      reference: '2026/118',
      date: '2026-11-03',
      paperType: 'Beschlussvorlage',
      web: 'https://rat.example.org/vo/118',
    });
    expect(wordsIn('application/json; charset=utf-8', body)).toEqual({
      title: 'Radweg nach Stroit',
      reference: '2026/118',
      paperOn: '2026-11-03',
      paperType: 'Beschlussvorlage',
      pageUrl: 'https://rat.example.org/vo/118',
    });
  });

  it('reads the title of a page', () => {
    const page =
      '<html><head><title>\n Vorlage - 2026/118 &ndash; Radweg f&uuml;r alle &#60;b&#62;\n</title>';
    expect(wordsIn('text/html', page)).toMatchObject({
      title: 'Vorlage - 2026/118 – Radweg für alle <b>',
      reference: '2026/118',
      paperOn: null,
    });
  });

  it.each([
    ['application/json', '[]'],
    ['application/json', '{"name": 7}'],
    ['application/json', '{"name": "Radweg", "deleted": true}'],
    ['application/json', 'no json'],
    ['application/pdf', '%PDF-1.7 <title>x</title>'],
    ['text/html', '<p>no title</p>'],
    ['text/html', '<title> &nbsp; </title>'],
  ])('finds nothing in %s %s', (type, body) => expect(wordsIn(type, body)).toBeNull());

  it.each(['2026-02-31', '3. November', ''])('takes no day for one: "%s"', (date) => {
    const words = wordsIn('application/json', JSON.stringify({ name: 'Radweg', date }));
    expect(words?.paperOn).toBeNull();
  });

  it.each([
    ['javascript:alert(1)', null],
    ['http://elsewhere.example/x', null],
    ['https://anna:x@rat.example.org/x', null],
    ['https://elsewhere.example/x', 'https://elsewhere.example/x'],
  ])('sends people to no address that is none for them: %s', (web, pageUrl) => {
    expect(wordsOf({ name: 'Radweg', web }, ORIGINS)?.pageUrl).toBe(pageUrl);
    expect(fileOf({ accessUrl: web }, ORIGINS)?.url ?? null).toBe(pageUrl);
  });

  it('knows a file with its size, if that is one', () => {
    const accessUrl = 'https://rat.example.org/f/1';
    const of = (size: unknown) => fileOf({ accessUrl, size } as never, ORIGINS)?.bytes;
    expect([of(2048), of(0), of(-1), of('2048'), of(1.5), of(undefined)]).toEqual([
      2048,
      ...Array<null>(5).fill(null),
    ]);
  });
});

describe('a meeting that a paper comes to', () => {
  const meeting = { name: 'Sitzung des Bauausschusses', start: '2026-12-11T17:00:00+01:00' };
  const told = (agendaItem: object | null, of: object = meeting) =>
    consultationOf(
      { role: 'Vorberatung' },
      { meeting: of, agendaItem, committee: null } as never,
      ORIGINS,
    );

  it('says when it is and how it ended', () => {
    expect(told({ result: 'ungeändert beschlossen' })).toMatchObject({
      meetingAt: '2026-12-11T16:00:00.000Z',
      role: 'Vorberatung',
      result: 'ungeändert beschlossen',
    });
  });

  it('tells nothing of what was decided behind closed doors', () =>
    expect(told({ public: false, result: 'abgelehnt' })?.result).toBeNull());

  it('is none when nothing is known of it, or it was deleted', () => {
    expect(told(null, {})).toBeNull();
    expect(told(null, { ...meeting, deleted: true })).toBeNull();
  });

  it('comes in the order of the calendar, without a day last', () => {
    const at = (meetingAt: string | null) => ({ meetingAt }) as Consultation;
    const sorted = [at(null), at('2026-12-11T16:00:00Z'), at('2026-11-01T16:00:00Z')].sort(
      byMeeting,
    );
    expect(sorted.map((one) => one.meetingAt?.slice(5, 7) ?? null)).toEqual(['11', '12', null]);
  });
});

describe('reading again', () => {
  const now = new Date('2026-11-26T10:00:00Z');
  const days = (failures: number, consultations?: Parameters<typeof nextReadAt>[2]) =>
    (nextReadAt(now, failures, consultations).getTime() - now.getTime()) / 86_400_000;
  const at = (meetingAt: string, result: string | null = null, cancelled = false) => [
    { meetingAt, result, cancelled },
  ];

  it('waits a month after success and ever longer after failures, a month at most', () => {
    expect(days(0)).toBe(30);
    expect([1, 2, 3].map((failures) => days(failures) * 24)).toEqual([2, 4, 8]);
    expect(days(40)).toBe(30);
  });

  it('waits a day while a result is to come', () => {
    expect(days(0, at('2026-12-11T16:00:00Z'))).toBe(1);
    expect(days(0, at('2026-10-11T16:00:00Z'))).toBe(1);
    expect(days(0, at('2026-10-11T16:00:00Z', 'beschlossen'))).toBe(30);
    expect(days(0, at('2026-12-11T16:00:00Z', null, true))).toBe(30);
    expect(days(0, at('2026-01-11T16:00:00Z'))).toBe(30);
  });
});
