import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { labelDocument, labelSentences, METHOD_VERSION, WEIGHTS } from './labelling.js';

const labelOf = (sentence: string) => labelSentences({ title: null, sentences: [sentence] })[0];

describe('labelling sentences', () => {
  it.each([
    'Hier sollte ein Radweg gebaut werden.',
    'Könnte man am Markt nicht mehr Bänke aufstellen?',
    'Bitte die Ampel länger auf Grün schalten.',
    'Es müsste ein Zebrastreifen eingerichtet werden.',
  ])('takes “%s” for a position', (sentence) => {
    expect(['position', 'both']).toContain(labelOf(sentence));
  });

  it.each([
    'Der Gehweg ist dort viel zu schmal.',
    'Die Kreuzung ist sehr unübersichtlich und gefährlich.',
    'Autos parken ständig auf dem Radweg, so dass man auf die Straße ausweichen muss.',
  ])('takes “%s” for a reason', (sentence) => {
    expect(labelOf(sentence)).toBe('reason');
  });

  it.each(['Vielen Dank im Voraus!', 'Mit freundlichen Grüßen', 'Guten Tag,'])(
    'takes “%s” for neither',
    (sentence) => {
      expect(labelOf(sentence)).toBe('neither');
    },
  );

  // What it was trained on speaks of cycling alone.
  it.each([
    [
      'position',
      'Auf dem Spielplatz sollte ein Sonnensegel über dem Sandkasten angebracht werden.',
    ],
    ['position', 'Der Bus sollte auch am Sonntag fahren.'],
    ['position', 'Auf dem Friedhof müsste eine zweite Wasserstelle eingerichtet werden.'],
    ['position', 'Anträge sollten vollständig online gestellt werden können.'],
    ['position', 'Auf den Dächern der Schulen sollten Solaranlagen gebaut werden.'],
    ['position', 'Es wäre schön, wenn es einen Treffpunkt für Jugendliche gäbe.'],
    ['reason', 'Die Schaukel ist seit Monaten kaputt.'],
    ['reason', 'Die letzte Verbindung fährt schon um 18 Uhr.'],
    ['reason', 'Die Wege sind nach Regen so matschig, dass man mit dem Rollator stecken bleibt.'],
    ['reason', 'Die Internetseite ist unübersichtlich, man findet kein Formular.'],
    ['both', 'Der Zaun muss erneuert werden, weil die Kleinen sonst auf die Straße laufen.'],
    ['neither', 'Vielen Dank für die schnelle Antwort.'],
  ])('takes for a %s, on other subjects: “%s”', (label, sentence) => {
    expect(labelOf(sentence)).toBe(label);
  });

  it('knows a position that holds its reason', () => {
    expect(
      labelOf(
        'Der Poller sollte entfernt werden, da er bei Dunkelheit nicht zu sehen ist und es deshalb oft zu Unfällen kommt.',
      ),
    ).toBe('both');
  });

  it('gives one label to each sentence, in order, whatever the text holds', () => {
    const sentences = ['', ' ', '😀', '---', 'x'.repeat(5_000), 'Danke!', '\ud800', '12.3.'];
    expect(labelSentences({ title: null, sentences })).toHaveLength(sentences.length);
    expect(labelSentences({ title: '', sentences: [] })).toEqual([]);
    expect(labelDocument([])).toEqual([]);
  });

  it('says the same of the same text, whatever was asked before', () => {
    const text = {
      title: 'Engstelle am Bahnhof',
      sentences: ['Der Weg ist zu eng.', 'Man sollte ihn verbreitern.', 'Danke!'],
    };
    const before = labelSentences(text);
    for (let nr = 0; nr < 200; nr++) labelOf(`Der Weg ${nr} ist zu eng und ${'x'.repeat(nr)}.`);
    expect(labelSentences(text)).toEqual(before);
    expect(before).toEqual(['reason', 'position', 'neither']);
  });

  it('ships at most 2 MB of weights, and its version names them', () => {
    expect(readFileSync(WEIGHTS).length).toBeLessThanOrEqual(2_000_000);
    expect(METHOD_VERSION).toMatch(/^sentences-\d+-[0-9a-f]{12}$/u);
  });

  it('labels thousands of sentences in a second', () => {
    const sentences = Array.from(
      { length: 5_000 },
      (_, nr) => `Der Radweg Nummer ${nr} ist viel zu schmal, deshalb sollte er breiter werden.`,
    );
    // Time of the processor: what else runs on the machine says nothing about this.
    const began = process.cpuUsage();
    expect(labelSentences({ title: 'Radwege', sentences })).toHaveLength(5_000);
    const { user, system } = process.cpuUsage(began);
    expect(user + system).toBeLessThan(10_000_000);
  }, 120_000);
});
