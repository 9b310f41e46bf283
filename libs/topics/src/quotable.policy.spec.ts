import { describe, expect, it } from '@jest/globals';
import { isQuotable } from './quotable.policy.js';
import { sideOf } from './side.policy.js';

describe('what may stand by itself in a report', () => {
  it.each([
    'Der Radweg soll breiter werden.',
    'Bürger*innen und Schüler_innen brauchen sichere Wege.',
    'Das geht z. B. am Marktplatz 16 in der Nähe der B 3.',
    'Wie wäre es mit einer Bank?',
    'Das kostet 1.250.000 Euro im Jahr 2026.',
  ])('%s', (text) => expect(isQuotable(text)).toBe(true));

  it.each([
    ['too short', 'Gute Idee, danke.'],
    ['too long', `${'Der Weg ist schmal und '.repeat(20)}deshalb muss er breiter werden.`],
    ['names somebody', 'Da hat @{1} mit dem Radweg recht.'],
    ['mail', 'Schreibt mir an weg@example.org wegen des Radwegs.'],
    ['link', 'Siehe https://example.org für den Plan zum Radweg.'],
    ['link without a protocol', 'Den Plan gibt es auf radweg-einbeck.de zum Lesen.'],
    ['Markdown link', 'Der [Plan](/plan) für den Radweg ist gut.'],
    ['bold', 'Der Radweg muss **sofort** breiter werden.'],
    ['emphasis', 'Der Radweg muss _sofort_ breiter werden.'],
    ['heading', '## Der Radweg muss breiter werden'],
    ['list', '- Der Radweg muss breiter werden.'],
    ['numbered', '3. Der Radweg muss breiter werden.'],
    ['quotation', '> Der Radweg muss breiter werden.'],
    ['code', 'Der Radweg muss `sofort` breiter werden.'],
    ['line break', 'Der Radweg muss\nendlich breiter werden.'],
    ['telephone', 'Ruft mich an unter 05561 123456 wegen des Wegs.'],
    ['HTML', 'Der Radweg muss <b>sofort</b> breiter werden.'],
  ])('%s', (_, text) => expect(isQuotable(text)).toBe(false));
});

describe('where a sentence stands', () => {
  it.each([
    ['proposed', 'Der Radweg soll breiter werden.', 'position', 'for'],
    ['proposed', 'Der Radweg soll breiter werden, weil er schmal ist.', 'both', null],
    ['reasons', 'Der Radweg ist zu schmal.', 'reason', 'for'],
    ['reasons', 'Wenn es regnet, steht dort das Wasser.', 'reason', null],
    ['conditions', 'Das geht, sofern die Bäume bleiben.', 'position', 'for'],
    ['conditions', 'Das ist sinnvoll, aber nur wenn der Bus weiter hält.', 'reason', null],
    ['conditions', 'Die Bäume müssen bleiben.', 'position', 'if'],
    ['against', 'Der Radweg kostet zu viel.', 'reason', 'against'],
    ['against', 'Sofern das kommt, ziehe ich weg.', 'position', 'against'],
    ['against', 'Das braucht niemand.', 'neither', 'against'],
    ['rest', 'Ich wohne seit Jahren hier.', 'neither', 'for'],
    ['rest', 'Soll der Radweg breiter werden?', 'position', 'question'],
  ] as const)('%s: %s', (side, text, label, stance) =>
    expect(sideOf(text, label, stance)).toBe(side),
  );
});
