import { describe, expect, it } from '@jest/globals';
import type { RulesText } from './rules-draft.entity.js';
import { changedParts, kindOf, problemsOf, ruleNumberIn } from './rules.policy.js';

const rule = (number: number, title: string, text = 'Schreib, was anders werden soll.') => ({
  number,
  title,
  text,
  titleEn: null,
  textEn: null,
});
const text = (like: Partial<RulesText> = {}): RulesText => ({
  note: 'Regel 2 nennt jetzt Beispiele.',
  noteEn: null,
  intro: 'Hier reden Menschen miteinander.',
  introEn: null,
  closing: 'Ein Mensch prüft.',
  closingEn: null,
  rules: [rule(1, 'Ein Vorschlag'), rule(2, 'Keine Beleidigungen')],
  ...like,
});

describe('what changed between two versions', () => {
  const parts = (before: RulesText, after: RulesText) =>
    changedParts(before, after).map((pair) => [pair.part, pair.number, kindOf(pair)]);

  it('is nothing where they say the same', () => {
    expect(parts(text(), text({ note: 'Ein anderer Satz.' }))).toEqual([]);
  });

  it('is named by the number of the rule, which stays when another one goes', () => {
    const after = text({ rules: [rule(2, 'Keine Drohungen'), rule(3, 'Eigene Worte')] });
    expect(parts(text(), after)).toEqual([
      ['rule', 1, 'removed'],
      ['rule', 2, 'changed'],
      ['rule', 3, 'added'],
    ]);
  });

  it('counts what stands around the rules', () => {
    expect(parts(text(), text({ intro: '', closing: 'Zwei Menschen prüfen.' }))).toEqual([
      ['intro', null, 'removed'],
      ['closing', null, 'changed'],
    ]);
  });
});

describe('a draft', () => {
  it('can be published when every rule is whole', () => {
    expect(problemsOf(text())).toEqual({});
  });

  it('names what is missing, rule by rule', () => {
    const half = { ...rule(4, 'Ja'), text: 'kurz', titleEn: 'A title' };
    const fields = problemsOf(text({ note: null, rules: [rule(1, 'Ein Vorschlag'), half, half] }));
    expect(Object.keys(fields).sort()).toEqual([
      'note',
      'rules.4.text',
      'rules.4.textEn',
      'rules.4.title',
    ]);
    expect(Object.keys(problemsOf(text({ rules: [] })))).toEqual(['rules']);
  });
});

describe('the number of a rule in a ground', () => {
  it.each([
    ['Spielregel 3: keine persönlichen Angaben', 3],
    ['spielregel 12', 12],
    ['Rule 2', 2],
    ['§ 185 StGB (Beleidigung)', null],
    ['Art. 6 Abs. 1 DSGVO', null],
    ['Spielregel 123', null],
  ])('of %s is %s', (ground, number) => {
    expect(ruleNumberIn(ground)).toBe(number);
  });
});
