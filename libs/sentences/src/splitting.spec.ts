import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { splitSentences } from './splitting.js';

const split = (text: string) => splitSentences(text).map((sentence) => sentence.text);
/** One string with " | " where a new sentence begins. */
const marked = (text: string) => split(text).join(' | ').replace(/\n/gu, '⏎');

describe('splitting sentences', () => {
  it.each([
    ['Das ist gut. Das bleibt so.', 'Das ist gut. | Das bleibt so.'],
    [
      'Es fehlen Bänke, z. B. am Markt. Dort ist Platz.',
      'Es fehlen Bänke, z. B. am Markt. | Dort ist Platz.',
    ],
    ['Es fehlen Bänke, z.B. Holzbänke am Markt.', 'Es fehlen Bänke, z.B. Holzbänke am Markt.'],
    ['Es sind ca. 30 Meter. Mehr nicht.', 'Es sind ca. 30 Meter. | Mehr nicht.'],
    ['Die Frage an Dr. Beispiel ist offen.', 'Die Frage an Dr. Beispiel ist offen.'],
    ['Bäume bzw. Hecken wären schön.', 'Bäume bzw. Hecken wären schön.'],
    ['Wir brauchen u. a. Radwege. Und Licht.', 'Wir brauchen u. a. Radwege. | Und Licht.'],
    ['Bänke, Bäume u. a. Das reicht.', 'Bänke, Bäume u. a. | Das reicht.'],
    ['Bänke, Bäume usw. Auch Licht fehlt.', 'Bänke, Bäume usw. | Auch Licht fehlt.'],
    ['Bänke usw. Bäume fehlen.', 'Bänke usw. Bäume fehlen.'],
    ['In der Langen Str. Ecke Markt ist es eng.', 'In der Langen Str. Ecke Markt ist es eng.'],
    [
      'Es klemmt in der Hullerser Str. Dort ist es eng.',
      'Es klemmt in der Hullerser Str. | Dort ist es eng.',
    ],
    ['Die Münsterstr. 12 ist eng. Das Haus auch.', 'Die Münsterstr. 12 ist eng. | Das Haus auch.'],
    ['Haus Nr. 5 steht leer. Schade.', 'Haus Nr. 5 steht leer. | Schade.'],
    ['Das Fest am 3. Mai war voll.', 'Das Fest am 3. Mai war voll.'],
    ['Am 24.12. ist zu. Am 2.1. wieder offen.', 'Am 24.12. ist zu. | Am 2.1. wieder offen.'],
    ['Es war am 3. Das war gut.', 'Es war am 3. | Das war gut.'],
    ['Die 3. Klasse malt.', 'Die 3. Klasse malt.'],
    ['Hier gilt Tempo 30. Radfahrer freut das.', 'Hier gilt Tempo 30. | Radfahrer freut das.'],
    [
      'So ist es seit 2017. Radwege fehlen weiter.',
      'So ist es seit 2017. | Radwege fehlen weiter.',
    ],
    ['Um 7.30 Uhr ist es voll. Um 9:15 Uhr leer.', 'Um 7.30 Uhr ist es voll. | Um 9:15 Uhr leer.'],
    ['Es kostet 1.500,50 Euro. Zu viel.', 'Es kostet 1.500,50 Euro. | Zu viel.'],
    [
      'Siehe www.beispiel.de/a.b?Seite=1. Dort steht es.',
      'Siehe www.beispiel.de/a.b?Seite=1. | Dort steht es.',
    ],
    [
      'Auf https://beispiel.de/Plan.Pdf steht mehr!',
      'Auf https://beispiel.de/Plan.Pdf steht mehr!',
    ],
    ['Schreibt an vor.name@beispiel.de. Danke!', 'Schreibt an vor.name@beispiel.de. | Danke!'],
    ['Das ist ... nun ja ... schlecht. Wirklich.', 'Das ist ... nun ja ... schlecht. | Wirklich.'],
    ['So geht das nicht… Wir warten.', 'So geht das nicht… | Wir warten.'],
    ['So geht das nicht... Wir warten.', 'So geht das nicht... | Wir warten.'],
    ['Er schrieb [...] Anderes.', 'Er schrieb [...] Anderes.'],
    ['Wirklich?! Das kann nicht sein!!! Doch.', 'Wirklich?! | Das kann nicht sein!!! | Doch.'],
    ['„Das geht nicht.“ So sprach das Amt.', '„Das geht nicht.“ | So sprach das Amt.'],
    ['„Halt!“ rief sie und ging. Schluss.', '„Halt!“ rief sie und ging. | Schluss.'],
    ['Es ist eng (sehr sogar!) und dunkel.', 'Es ist eng (sehr sogar!) und dunkel.'],
    ['Es ist eng. (Sehr sogar.) Und dunkel.', 'Es ist eng. | (Sehr sogar.) | Und dunkel.'],
    [
      'der weg ist zu. bitte räumen. das wäre gut',
      'der weg ist zu. | bitte räumen. | das wäre gut',
    ],
    ['Das ist gut.Der Weg auch.', 'Das ist gut. | Der Weg auch.'],
    ['Danke! :-) Bis bald.', 'Danke! | :-) Bis bald.'],
    ['Bis bald! :-)', 'Bis bald! :-)'],
    [
      'Karl II. Straße heißt sie. II. Das ist lang.',
      'Karl II. Straße heißt sie. | II. | Das ist lang.',
    ],
    ['Der Verein e. V. Einbeck lädt ein.', 'Der Verein e. V. Einbeck lädt ein.'],
    ['i. d. R. ist offen, d. h. man kann rein.', 'i. d. R. ist offen, d. h. man kann rein.'],
    ['Auf diese Art. Das ist klar.', 'Auf diese Art. | Das ist klar.'],
    ['Wäre das möglich? Ja', 'Wäre das möglich? | Ja'],
  ])('%s', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it.each([
    ['# Radweg\nDer Weg ist zu schmal', '# Radweg | Der Weg ist zu schmal'],
    [
      'Gründe:\n- Lärm\n- Staub und\n  Dreck\n\nDanke',
      'Gründe: | - Lärm | - Staub und⏎  Dreck | Danke',
    ],
    ['1. Bänke aufstellen\n2. Bäume pflanzen', '1. Bänke aufstellen | 2. Bäume pflanzen'],
    ['1) Bänke. Mehr davon.\r\n2) Bäume', '1) Bänke. | Mehr davon. | 2) Bäume'],
    ['Radweg\nDer Weg ist schmal', 'Radweg | Der Weg ist schmal'],
    ['Der Weg ist\nzu schmal', 'Der Weg ist⏎zu schmal'],
    [
      'Der Weg an der Straße hinter dem alten Bahnhof ist leider zu\nschmal und dunkel für den\nWeg zur Schule',
      'Der Weg an der Straße hinter dem alten Bahnhof ist leider zu⏎schmal und dunkel für den | Weg zur Schule',
    ],
    ['Erster Absatz\n\nzweiter Absatz', 'Erster Absatz | zweiter Absatz'],
    [
      '> Zitat eines anderen\n\n**Fett. Sehr fett.**',
      '> Zitat eines anderen | **Fett. | Sehr fett.**',
    ],
    ['Oben\n\n---\n\nUnten', 'Oben | --- | Unten'],
  ])('of lines: %j', (text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it('finds nothing in white space', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\t \r\n')).toEqual([]);
  });

  const pieces = fc.oneof(
    fc.constantFrom(
      ...[
        'z. B.',
        'usw.',
        '3.',
        'Das',
        'ist',
        'gut',
        '.',
        '...',
        '…',
        '?!',
        '“',
        '„',
        ')',
        '(',
        '\n',
        '\r\n',
        '\n\n',
      ],
      ...[
        '- ',
        '# ',
        ' ',
        'www.a.de',
        'Str.',
        '😀',
        '\u00a0',
        '\u2028',
        '---',
        ':-)',
        'a.b@c.de',
        '|',
      ],
    ),
    fc.string({ unit: 'binary', maxLength: 6 }),
  );
  const texts = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));

  it('keeps every character that is not white space in exactly one span, word for word', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let at = 0;
        for (const { start, end, text: sentence } of splitSentences(text)) {
          expect(sentence).toBe(text.slice(start, end));
          expect(start).toBeGreaterThanOrEqual(at);
          expect(end).toBeGreaterThan(start);
          expect(sentence.trim()).toBe(sentence);
          expect(text.slice(at, start).trim()).toBe('');
          at = end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
      { numRuns: 2000 },
    );
  });

  it('takes long texts in time that grows with them', () => {
    const text = 'Der Weg ist z. B. am 3. Mai um 7.30 Uhr zu. '.repeat(20_000);
    const began = performance.now();
    expect(splitSentences(text)).toHaveLength(20_000);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});
