import { describe, expect, it } from '@jest/globals';
import { nextReadAt, wordsOfPaper } from './council-paper.policy.js';

describe('what a paper says of itself', () => {
  it('reads an OParl object', () => {
    const body = JSON.stringify({
      id: 'https://rat.example.org/oparl/paper/118',
      type: 'https://schema.oparl.org/1.1/Paper',
      name: 'Radweg nach Stroit\u202e',
      reference: '2026/118',
      date: '2026-11-03',
    });
    expect(wordsOfPaper('application/json; charset=utf-8', body)).toEqual({
      title: 'Radweg nach Stroit',
      reference: '2026/118',
      paperOn: '2026-11-03',
    });
  });

  it('reads the title of a page', () => {
    const page =
      '<html><head><title>\n Vorlage - 2026/118 &ndash; Radweg f&uuml;r alle &#60;b&#62;\n</title>';
    expect(wordsOfPaper('text/html', page)).toEqual({
      title: 'Vorlage - 2026/118 – Radweg für alle <b>',
      reference: '2026/118',
      paperOn: null,
    });
  });

  it.each([
    ['application/json', '[]'],
    ['application/json', '{"name": 7}'],
    ['application/json', 'no json'],
    ['application/pdf', '%PDF-1.7 <title>x</title>'],
    ['text/html', '<p>no title</p>'],
    ['text/html', '<title> &nbsp; </title>'],
  ])('finds nothing in %s %s', (type, body) => expect(wordsOfPaper(type, body)).toBeNull());

  it.each(['2026-02-31', '3. November', ''])('takes no day for one: "%s"', (date) => {
    const words = wordsOfPaper('application/json', JSON.stringify({ name: 'Radweg', date }));
    expect(words?.paperOn).toBeNull();
  });
});

describe('reading again', () => {
  const now = new Date('2026-11-26T10:00:00Z');
  const days = (failures: number) =>
    (nextReadAt(now, failures).getTime() - now.getTime()) / 86_400_000;

  it('waits a month after success and ever longer after failures, a month at most', () => {
    expect(days(0)).toBe(30);
    expect([1, 2, 3].map((failures) => days(failures) * 24)).toEqual([2, 4, 8]);
    expect(days(40)).toBe(30);
  });
});
