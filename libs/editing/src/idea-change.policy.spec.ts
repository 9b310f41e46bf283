import { describe, expect, it } from '@jest/globals';
import { changeThatCounts, measuredChange } from './idea-change.policy.js';

const BODY = `Wer mit dem Rad von Salzderhelden in die Stadt will, muss auf die Landstraße. Dort wird oft schnell und sehr
dicht überholt. Viele lassen ihre Kinder deshalb nicht allein fahren. Ich wünsche mir einen durchgehenden Weg mit Tempo 30
an der Kreuzung. Er würde Schule, Bahnhof und Arbeit verbinden.`;
const TITLE = 'Sicherer Radweg nach Salzderhelden';
const old = { title: TITLE, body: BODY, placeId: 'salzderhelden' };
const edited = (change: Partial<typeof old>) => measuredChange(old, { ...old, ...change });
const replaced = (what: string, by: string) => edited({ body: BODY.replace(what, by) });

describe('what the words of an edit say', () => {
  it.each([
    ['nothing but commas', BODY.replace('Stadt will, muss', 'Stadt will muss')],
    ['a slip mended', BODY.replace('durchgehenden', 'durchgehnden')],
    ['another ending', BODY.replace('einen durchgehenden Weg', 'durchgehende Wege')],
    [
      'words in another order',
      BODY.replace('Schule, Bahnhof und Arbeit', 'Arbeit, Bahnhof und Schule'),
    ],
    ['little words', BODY.replace('Viele lassen', 'Und viele lassen dort')],
  ])('is spelling: %s', (_what, body) => expect(edited({ body })).toBe('spelling'));

  it.each([
    ['a sentence more', `${BODY} Im Winter müsste der Weg geräumt werden.`],
    ['a sentence more that says no', `${BODY} Teuer wäre das nicht.`],
    ['a number more', `${BODY} Es sind 1,4 Kilometer.`],
    ['one word for another', BODY.replace('Bahnhof', 'Haltestelle')],
  ])('is an addition: %s', (_what, body) => expect(edited({ body })).toBe('addition'));

  it.each([
    ['Tempo 30', 'Tempo 50'],
    ['Ich wünsche mir einen', 'Ich wünsche mir keinen'],
    ['deshalb nicht allein', 'deshalb allein'],
  ])('is another meaning: „%s“ becomes „%s“', (what, by) =>
    expect(replaced(what, by)).toBe('meaning'),
  );

  it('is another meaning when the title says something else', () => {
    expect(edited({ title: 'Sicherer Reitweg nach Salzderhelden' })).toBe('meaning');
    expect(edited({ title: 'Sicherer Radweg nach Salzderhelden!' })).toBe('spelling');
  });

  it('is another meaning at another place', () => {
    expect(edited({ placeId: 'stroit' })).toBe('meaning');
  });

  it('is another meaning when much went, or much more came than was there', () => {
    const sentences = BODY.split('. ');
    expect(edited({ body: sentences.slice(0, 3).join('. ') })).toBe('meaning');
    const more = Array.from(
      { length: 40 },
      (_, nr) => `Neuigkeit${'abcdefghij'[nr % 10]}${'klmn'[nr % 4]}xyz`,
    );
    expect(edited({ body: `${BODY} ${more.join(' ')}` })).toBe('meaning');
  });

  it('is another meaning when every word is another', () => {
    expect(edited({ body: 'Der Marktplatz braucht einen Brunnen, an dem Kinder spielen.' })).toBe(
      'meaning',
    );
  });
});

describe('what counts', () => {
  it('is what the author says, unless the words say more', () => {
    expect(changeThatCounts('spelling', 'meaning')).toBe('meaning');
    expect(changeThatCounts('spelling', 'spelling')).toBe('spelling');
    expect(changeThatCounts('meaning', 'spelling')).toBe('meaning');
    expect(changeThatCounts('addition', 'spelling')).toBe('addition');
  });
});
