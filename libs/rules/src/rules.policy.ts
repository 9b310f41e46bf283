import type { FieldProblems } from '@ein/platform';
import type { HouseRule } from './house-rule.entity.js';
import type { RulesText } from './rules-draft.entity.js';
import { RuleChangeKind, RulePart } from './rules.type.js';

/** Two texts of one part; null where it is missing on one side. */
export interface PartPair {
  part: RulePart;
  number: number | null;
  before: { title: string; text: string } | null;
  after: { title: string; text: string } | null;
}

type Sides = Pick<RulesText, 'intro' | 'closing'> & {
  rules: Pick<HouseRule, 'number' | 'title' | 'text'>[];
};

/** The parts in which two versions differ, in the order in which they are read. */
export function changedParts(before: Sides, after: Sides): PartPair[] {
  const numbers = [...new Set([...before.rules, ...after.rules].map(({ number }) => number))];
  const around = (part: 'intro' | 'closing'): PartPair => ({
    part,
    number: null,
    before: before[part] ? { title: '', text: before[part] } : null,
    after: after[part] ? { title: '', text: after[part] } : null,
  });
  const pairs = numbers
    .sort((one, other) => one - other)
    .map((number): PartPair => ({
      part: RulePart.RULE,
      number,
      before: before.rules.find((rule) => rule.number === number) ?? null,
      after: after.rules.find((rule) => rule.number === number) ?? null,
    }));
  return [around('intro'), ...pairs, around('closing')].filter(
    (pair) => pair.before?.title !== pair.after?.title || pair.before?.text !== pair.after?.text,
  );
}

export const kindOf = ({ before, after }: PartPair): RuleChangeKind =>
  !before ? RuleChangeKind.ADDED : after ? RuleChangeKind.CHANGED : RuleChangeKind.REMOVED;

const SHORTEST = { title: 3, text: 10, note: 10 };
const problem = (message: string) => ({ constraint: 'rules', message });

/** What keeps a draft from being published, by field: `rules.3.title`. An empty object: nothing. */
export function problemsOf(draft: RulesText): FieldProblems {
  const fields: FieldProblems = {};
  if ((draft.note ?? '').length < SHORTEST.note)
    fields['note'] = problem('Bitte sag in einem Satz, was sich ändert (ab 10 Zeichen).');
  for (const { number, title, text, titleEn, textEn } of draft.rules) {
    if (title.length < SHORTEST.title)
      fields[`rules.${number}.title`] = problem('Der Titel braucht 3 bis 120 Zeichen.');
    if (text.length < SHORTEST.text)
      fields[`rules.${number}.text`] = problem('Die Regel braucht 10 bis 2.000 Zeichen.');
    if ((titleEn === null) !== (textEn === null))
      fields[`rules.${number}.${titleEn === null ? 'titleEn' : 'textEn'}`] = problem(
        'Auf Englisch braucht eine Regel beides, Titel und Text, oder keins von beiden.',
      );
  }
  if (!draft.rules.length)
    fields['rules'] = problem('Ohne eine Regel gibt es nichts zu veröffentlichen.');
  const numbers = draft.rules.map(({ number }) => number);
  const twice = numbers.find((number, at) => numbers.indexOf(number) !== at);
  if (twice !== undefined)
    fields[`rules.${twice}.title`] = problem('Diese Nummer gibt es zweimal.');
  return fields;
}

/** "Spielregel 3", wherever it stands in a ground: the number of a rule, or null. */
export function ruleNumberIn(ground: string): number | null {
  const [, number] = /^\s*(?:Spielregel|Regel|Rule)\s+(\d{1,2})(?!\d)/i.exec(ground) ?? [];
  return number ? Number(number) : null;
}
