import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TextPiece } from '@ein/editing';

@ObjectType('HouseRule', { description: 'One rule of the house, in one version.' })
export class HouseRuleType {
  @Field(() => Int, { description: 'Means the same rule in every version.' })
  number: number;

  @Field()
  title: string;

  @Field({ description: 'Markdown, as written.' })
  text: string;

  @Field({ description: 'Safe HTML.' })
  textHtml: string;
}

@ObjectType('RulesVersion', {
  description: 'That there is a version of the rules, and since when.',
})
export class RulesVersionType {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field({ description: 'The day (ISO) from which it holds.' })
  validFrom: string;

  @Field()
  publishedAt: Date;

  @Field({ description: 'Whether it holds today; one that does not is over or still to come.' })
  inForce: boolean;

  @Field({ description: 'Written for the demo, not valid.' })
  demo: boolean;

  @Field({ description: 'de or en: the language that its texts are in.' })
  locale: string;

  @Field(() => String, { nullable: true, description: 'What it changed, in a sentence.' })
  note: string | null;
}

@ObjectType('Rules', { description: 'The rules of the house, in one version.' })
export class RulesType extends RulesVersionType {
  @Field({ description: 'Markdown, as written.' })
  intro: string;

  @Field({ description: 'Safe HTML.' })
  introHtml: string;

  @Field(() => [HouseRuleType])
  rules: HouseRuleType[];

  @Field({ description: 'How it is moderated, and how to complain. Markdown, as written.' })
  closing: string;

  @Field({ description: 'Safe HTML.' })
  closingHtml: string;
}

export const RulePart = { INTRO: 'intro', RULE: 'rule', CLOSING: 'closing' } as const;
export type RulePart = (typeof RulePart)[keyof typeof RulePart];
registerEnumType(RulePart, {
  name: 'RulePart',
  description: 'What of the rules: a rule, or the text before or after all of them.',
});

export const RuleChangeKind = { ADDED: 'added', CHANGED: 'changed', REMOVED: 'removed' } as const;
export type RuleChangeKind = (typeof RuleChangeKind)[keyof typeof RuleChangeKind];
registerEnumType(RuleChangeKind, {
  name: 'RuleChangeKind',
  description: 'What became of a part of the rules.',
});

@ObjectType({ description: 'What changed in one part of the rules, piece by piece.' })
export class RuleChange {
  @Field(() => RulePart)
  part: RulePart;

  @Field(() => Int, {
    nullable: true,
    description: 'The number of the rule; null for other parts.',
  })
  number: number | null;

  @Field(() => RuleChangeKind)
  kind: RuleChangeKind;

  @Field(() => [TextPiece], { description: 'Empty for other parts than rules.' })
  title: TextPiece[];

  @Field(() => [TextPiece])
  text: TextPiece[];
}

@ObjectType({ description: 'Two versions of the rules, part by part.' })
export class RulesComparison {
  @Field(() => Int)
  from: number;

  @Field(() => Int)
  to: number;

  @Field(() => [RuleChange], { description: 'Empty where they say the same.' })
  changes: RuleChange[];
}

@ObjectType('DraftRule', { description: 'A rule as it is being written.' })
export class DraftRuleType {
  @Field(() => Int)
  number: number;

  @Field()
  title: string;

  @Field()
  text: string;

  @Field(() => String, { nullable: true })
  titleEn: string | null;

  @Field(() => String, { nullable: true })
  textEn: string | null;
}

@ObjectType('RulesDraft', {
  description: 'The next version of the rules, while it is being written.',
})
export class RulesDraftType {
  @Field(() => Int, {
    description: 'How often it was saved; 0: nobody has begun, it says what holds now.',
  })
  saved: number;

  @Field(() => Date, { nullable: true })
  savedAt: Date | null;

  @Field(() => Int, { description: 'The number that a new rule would get.' })
  nextNumber: number;

  @Field(() => String, { nullable: true, description: 'What it changes, in a sentence.' })
  note: string | null;

  @Field(() => String, { nullable: true })
  noteEn: string | null;

  @Field()
  intro: string;

  @Field(() => String, { nullable: true })
  introEn: string | null;

  @Field()
  closing: string;

  @Field(() => String, { nullable: true })
  closingEn: string | null;

  @Field(() => [DraftRuleType])
  rules: DraftRuleType[];

  @Field(() => [RuleChange], { description: 'What it changes against the version published last.' })
  changes: RuleChange[];
}
