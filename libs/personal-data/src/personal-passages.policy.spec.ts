import { describe, expect, it } from '@jest/globals';
import { isIban, markedParts, personalPassages } from './personal-passages.policy.js';

const found = (text: string) => personalPassages(text).map(({ kind, text: part }) => [kind, part]);

describe('what may tell too much about a person', () => {
  it.each([
    ['phone', 'Ruf mich an: 05561 123456.', '05561 123456'],
    ['phone', 'Tel. 05561 916-0 ist nie besetzt.', '05561 916-0'],
    ['phone', 'Meine Handynummer ist 0171 2345678.', '0171 2345678'],
    ['phone', 'Erreichbar unter +49 5561 123456', '+49 5561 123456'],
    ['phone', 'Erreichbar unter 0049 171 2345678', '0049 171 2345678'],
    ['phone', '(05561) 98 76 54 abends', '(05561) 98 76 54'],
    ['phone', 'Telefon: 4711 oder vorbeikommen', '4711'],
    ['phone', 'WhatsApp 0160/1234567', '0160/1234567'],
    ['phone', 'Tel.: 05563-1234', '05563-1234'],
    ['phone', 'Bitte melden: 01512 3456789!', '01512 3456789'],
    ['email', 'Schreibt an erika.muster@example.org bitte', 'erika.muster@example.org'],
    ['email', 'max (at) example.de', 'max (at) example.de'],
    ['email', 'max[at]example(punkt)de', 'max[at]example(punkt)de'],
    ['email', 'Müller-Verein@beispiel-verein.de.', 'Müller-Verein@beispiel-verein.de'],
    ['email', 'mail: a_b+c@post.example.com', 'a_b+c@post.example.com'],
    ['iban', 'Spenden auf DE89 3704 0044 0532 0130 00 bitte', 'DE89 3704 0044 0532 0130 00'],
    ['iban', 'IBAN: DE89370400440532013000', 'DE89370400440532013000'],
    ['iban', 'iban de89 3704 0044 0532 0130 00', 'de89 3704 0044 0532 0130 00'],
    ['iban', 'AT61 1904 3002 3457 3201', 'AT61 1904 3002 3457 3201'],
    ['iban', 'Konto CH93 0076 2011 6238 5295 7', 'CH93 0076 2011 6238 5295 7'],
    ['plate', 'Der Wagen EIN-AB 123 parkt dort jeden Tag.', 'EIN-AB 123'],
    ['plate', 'Ein Auto mit NOM-X 42 steht im Weg.', 'NOM-X 42'],
    ['plate', 'Kennzeichen EIN AB 123', 'EIN AB 123'],
    ['plate', 'GÖ-EA 55E lädt dort', 'GÖ-EA 55E'],
    ['plate', 'Transporter H-AB 1234', 'H-AB 1234'],
    ['plate', 'NOM XY 7H (Oldtimer)', 'NOM XY 7H'],
    ['address', 'Familie Meier, Teichenweg 12, macht Lärm.', 'Teichenweg 12'],
    ['address', 'Herr Schulz aus der Hullerser Straße 4 parkt falsch.', 'Hullerser Straße 4'],
    ['address', 'Ich wohne Am Teich 7.', 'Am Teich 7'],
    ['address', 'Meine Adresse: Sülbecksweg 101 b', 'Sülbecksweg 101 b'],
    ['address', 'Der Nachbar in der Mühlenstr. 3 grillt nachts.', 'Mühlenstr. 3'],
    ['address', 'Frau Weber wohnt in der Lindenallee 22.', 'Lindenallee 22'],
    ['address', 'Bei Fam. Kurz, Rosengasse 9, bellt der Hund.', 'Rosengasse 9'],
    ['address', 'Vor meinem Haus im Steinbreite 5 ist es laut.', 'Steinbreite 5'],
  ])('%s: %s', (kind, text, part) => {
    expect(found(text)).toEqual([[kind, part]]);
  });

  it.each([
    'Im Jahr 2026 soll der Platz fertig sein.',
    'Auf der B 3 fahren viele zu schnell.',
    '37574 Einbeck',
    'Das Büro ist am Marktplatz 16.',
    'EIN.Lebens.raum, Marktplatz 16, 37574 Einbeck, montags von 9 bis 13 Uhr.',
    'Seit dem 01.05.2025 fährt kein Bus mehr.',
    'Vom 03.04. bis zum 05.06.2026 ist Markt.',
    'Öffnungszeiten: 08.00–12.30 Uhr',
    'Der Bus fährt um 07:45 Uhr und um 08:15 Uhr.',
    'Das kostet 1.250.000 Euro.',
    'Etwa 30.000 Menschen leben in Einbeck.',
    'Die Laterne vor Hausnummer 5 ist kaputt.',
    'Der Weg zwischen Hullerser Straße 4 und Teichenweg 12 braucht Licht.',
    'Die Linie 230 hält an der Haltestelle 2.',
    'Das Gerät nach DIN EN 1176 ist zu alt.',
    'Bitte einen Zettel DIN A4 aushängen.',
    'Der ICE 77 hält nicht in Salzderhelden.',
    'Die Kreisstraße K 522 und die L 487 sind schmal.',
    'Paragraf § 31 NKomVG gilt hier.',
    'Notruf 112 hängt am Bad.',
    'Frau Holle als Märchenfigur im Park wäre schön.',
    'Familien mit Kindern brauchen Platz.',
    'Die Nachbarschaft am Neustädter Kirchplatz trifft sich.',
    'Koordinaten 51.8166, 9.8678',
    'Idee 187 gefällt mir besser.',
    'Von 1.000 auf 2.500 Besucher in 3 Jahren.',
    'Postleitzahl 01067 liegt in Dresden.',
    'Das Verhältnis ist 1:20, die Fläche 12 x 30 Meter.',
    'DE12 3456 7890 1234 5678 90',
    'Der Verein TSV 1860 spielt am 12.10. um 15 Uhr.',
    'Ein Maibaum AB 1. Mai',
    'Version 2.0.26 der Karte',
    'Wir treffen uns 2026-05-01.',
    'In Gruppe A-B 3 wird geübt.',
  ])('is not: %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  it('is found side by side, in the order of the text', () => {
    const text = 'Frau Weber, Lindenallee 22, Tel. 05561 4711, weber@example.org';
    expect(found(text).map(([kind]) => kind)).toEqual(['address', 'phone', 'email']);
  });

  it('checks the sum of an IBAN', () => {
    expect(isIban('DE89 3704 0044 0532 0130 00')).toBe(true);
    expect(isIban('DE88 3704 0044 0532 0130 00')).toBe(false);
    expect(isIban('DE89 3704 0044 0532 0130')).toBe(false);
  });

  it('is marked without losing a letter of the text', () => {
    const text = 'Schreib an max@example.org 🙂 oder ruf an: 05561 123456.';
    const parts = markedParts(text, personalPassages(text));
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter((part) => part.kind).map((part) => part.text)).toEqual([
      'max@example.org',
      '05561 123456',
    ]);
  });

  it('takes no long time for a text made to be slow', () => {
    const began = performance.now();
    for (const piece of ['0 ', 'a.', 'A-', 'Am ', '1.', 'DE12 ', '((', 'Herr ']) {
      personalPassages(piece.repeat(5000 / piece.length));
    }
    expect(performance.now() - began).toBeLessThan(2000);
  });
});
