import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const DecisionTrigger = {
  NOTICE: 'notice',
  OWN_INITIATIVE: 'own_initiative',
  ORDER: 'order',
  CHECK_BEFORE_PUBLICATION: 'check_before_publication',
  APPEAL: 'appeal',
} as const;
export type DecisionTrigger = (typeof DecisionTrigger)[keyof typeof DecisionTrigger];
registerEnumType(DecisionTrigger, {
  name: 'DecisionTrigger',
  description: 'What prompted a decision.',
  valuesMap: {
    NOTICE: { description: 'Somebody reported it.' },
    OWN_INITIATIVE: { description: 'Moderators looked of their own accord at what is public.' },
    ORDER: { description: 'An authority ordered it: Art. 9 of the Digital Services Act.' },
    CHECK_BEFORE_PUBLICATION: { description: 'It was checked before anybody could read it.' },
    APPEAL: { description: 'Its author appealed against an earlier decision.' },
  },
});

export const DecisionScope = { PLATFORM: 'platform' } as const;
export type DecisionScope = (typeof DecisionScope)[keyof typeof DecisionScope];
registerEnumType(DecisionScope, {
  name: 'DecisionScope',
  description: 'Where a decision holds.',
  valuesMap: { PLATFORM: { description: 'Everywhere on this platform.' } },
});

export const GroundKind = { LEGAL: 'legal', HOUSE_RULE: 'house_rule' } as const;
export type GroundKind = (typeof GroundKind)[keyof typeof GroundKind];
registerEnumType(GroundKind, {
  name: 'GroundKind',
  description: 'On what a decision rests.',
  valuesMap: {
    LEGAL: { description: 'A law, named in the ground.' },
    HOUSE_RULE: { description: 'A rule of the house, in the version that held then.' },
  },
});

@ObjectType({ description: 'What became of the appeal against a decision.' })
export class DecisionAppeal {
  @Field()
  madeAt: Date;

  @Field({ description: 'By when somebody else decides.' })
  dueAt: Date;

  @Field(() => ID, { nullable: true, description: 'The decision on it; null: still open.' })
  decisionId: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the decision fell; null: still open, or closed with what it was about.',
  })
  succeeded: boolean | null;

  @Field(() => Date, { nullable: true })
  closedAt: Date | null;
}

/** The fields of a record beside what was decided and why: Art. 17 (3) of the Digital Services Act. */
@ObjectType({ isAbstract: true })
export class DecisionRecord {
  @Field(() => DecisionTrigger, { description: 'What prompted it.' })
  trigger: DecisionTrigger;

  @Field(() => String, {
    nullable: true,
    description: 'The authority that ordered it, and its reference.',
  })
  order: string | null;

  @Field(() => Int, { description: 'How many reports led to it.' })
  noticeCount: number;

  @Field(() => String, {
    nullable: true,
    description: 'What it was about, in plain words; null for older decisions.',
  })
  facts: string | null;

  @Field(() => DecisionScope)
  scope: DecisionScope;

  @Field({ description: 'Since when it holds.' })
  startsAt: Date;

  @Field(() => Date, { nullable: true, description: 'Until when it holds; null: without an end.' })
  endsAt: Date | null;

  @Field(() => GroundKind, {
    nullable: true,
    description: 'null: no ground was needed, or its words name neither law nor rule.',
  })
  groundKind: GroundKind | null;

  @Field(() => Int, { nullable: true, description: 'The rule of the house that it rests on.' })
  ruleNumber: number | null;

  @Field(() => Int, { nullable: true, description: 'The version of the rules that held then.' })
  ruleVersion: number | null;

  @Field({ description: 'Whether a program had pointed to it. It never decides.' })
  automatedDetection: boolean;

  @Field({ description: 'Whether a program decided: always false, by a rule of the database.' })
  automatedDecision: boolean;

  @Field(() => Date, { nullable: true, description: 'When the mail to the author left.' })
  toldAt: Date | null;
}
