import { describe, expect, it } from '@jest/globals';
import { letter, STOP_LINK } from './letter.js';
import type { LetterContent } from './letter-content.js';
import { parseMailAddress } from './mail-address.js';

const PAYLOADS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title><svg onload=alert(1)>',
  '{{constructor.constructor("alert(1)")()}}',
  '&lt;script&gt;',
  'Radweg\r\nBcc: everyone@example.org',
  'safe\u202egnp.exe',
];

const content = (word: string): LetterContent => ({
  kind: 'answerLetter',
  locale: 'de',
  subject: `Dein Beitrag: ${word}`,
  kicker: word,
  greeting: word,
  paragraphs: [word, `Text ${word}`],
  code: word,
  quote: { lead: word, text: word, source: word, town: true },
  facts: [{ label: word, value: word }],
  button: { label: word, href: `https://town.example/ideen/1?q=${word}` },
  closing: [word],
  why: word,
});

const tags = (html: string) =>
  [...html.matchAll(/<\/?([a-z0-9!]+)/gi)].map(([, tag]) => tag).filter((tag) => tag !== 'br');

describe('letter', () => {
  it.each(PAYLOADS)('keeps %j inert in every part', (payload) => {
    const { html, subject, text } = letter(content(payload));
    const harmless = letter(content('ein Wort'));
    // The same skeleton as with a harmless word: nothing became an element, and no attribute came in.
    expect(tags(html)).toEqual(tags(harmless.html));
    expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son[a-z]+\s*=/i);
    expect(subject).not.toMatch(/[\r\n]/);
    expect(html + text + subject).not.toContain('\u202e');
    expect(html.match(/href=/g)).toHaveLength(1);
  });

  it('says the same in plain text', () => {
    const { text } = letter({
      kind: 'answerLetter',
      locale: 'de',
      subject: 'Deine Idee ist veröffentlicht: Radweg',
      paragraphs: ['Erster Absatz.'],
      quote: { text: 'Eine Zeile.\nNoch eine.' },
      facts: [{ label: 'Stand', value: 'In Prüfung' }],
      button: { label: 'Idee ansehen', href: 'https://town.example/ideen/7' },
      why: 'Du hast Idee 7 eingereicht.',
    });
    for (const part of [
      'Deine Idee ist veröffentlicht: Radweg',
      'Guten Tag,',
      'Erster Absatz.',
      '> Eine Zeile.\n> Noch eine.',
      'Stand: In Prüfung',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('https://town.example/ideen/7');
    expect(text).toContain('Warum bekommst du diese E-Mail? Du hast Idee 7 eingereicht.');
  });

  it('shortens a long subject and speaks English', () => {
    const { subject, html } = letter({
      kind: 'answerLetter',
      locale: 'en',
      subject: 'ä'.repeat(400),
      paragraphs: [],
      why: 'You asked for it.',
    });
    expect([...subject]).toHaveLength(150);
    expect(html).toContain('Why do you get this e-mail?');
  });

  it('groups what happened by idea and offers each person their own way out', () => {
    const { text, html } = letter({
      kind: 'answerLetter',
      locale: 'de',
      subject: 'Neue Idee: Radweg',
      paragraphs: [],
      groups: [
        {
          kicker: 'Idee 7',
          heading: 'Radweg %%href%%',
          href: 'https://town.example/ideen/7',
          items: [{ lead: 'Neuer Stand:', text: 'Es geht <weiter>.', when: 'heute' }],
          why: 'Du folgst Idee 7.',
          stop: { label: 'Nicht mehr folgen', href: 'https://town.example/abbestellen/x' },
        },
      ],
      why: 'Du bekommst einmal am Tag eine Zusammenfassung.',
      stop: 'Keine tägliche E-Mail mehr',
      links: [{ label: 'Impressum', href: 'https://town.example/impressum' }],
    });
    expect(text).toContain('* Neuer Stand: heute\n> Es geht <weiter>.');
    expect(text).toContain('Nicht mehr folgen: https://town.example/abbestellen/x');
    expect(text).toContain(`Keine tägliche E-Mail mehr: ${STOP_LINK}`);
    expect(html).toContain('Es geht &lt;weiter&gt;.');
    // A word that looks like a place of the layout stays a word.
    expect(html).toContain('Radweg %%href%%</a>');
    expect(html).toContain(`href="${STOP_LINK}"`);
  });

  it('refuses a button that leads to no page', () => {
    expect(() =>
      letter({ ...content('x'), button: { label: 'x', href: 'javascript:alert(1)' } }),
    ).toThrow();
  });
});

describe('parseMailAddress', () => {
  it.each([
    ['anna@example.org', 'anna@example.org'],
    [' Anna.B+tag@Example.ORG ', 'Anna.B+tag@example.org'],
    ['anna@bücher.example', 'anna@xn--bcher-kva.example'],
    ['resident@demo.invalid', 'resident@demo.invalid'],
  ])('takes %j as %j', (text, address) => expect(parseMailAddress(text)).toBe(address));

  it.each([
    '',
    '@example.org',
    'anna',
    'anna@',
    'anna@localhost',
    'anna@127.0.0.1',
    'anna@[127.0.0.1]',
    '"anna b"@example.org',
    'a@b.c@example.org ,x@y.de',
    'Anna <anna@example.org>',
    'anna@example.org, bert@example.org',
    'anna(comment)@example.org',
    'anna@exa mple.org',
    'anna..b@example.org',
    '.anna@example.org',
    'anna@example.org\r\nBcc: x@example.org',
    'group:anna@example.org;',
    'jürgen@example.org',
    `${'a'.repeat(65)}@example.org`,
    'anna@-example.org',
  ])('refuses %j', (text) => expect(parseMailAddress(text)).toBeNull());
});
