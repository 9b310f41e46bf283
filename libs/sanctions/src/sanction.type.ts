import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';

export const SanctionKind = {
  WARNING: 'warning',
  SUSPENSION: 'suspension',
  BLOCK: 'block',
} as const;
export type SanctionKind = (typeof SanctionKind)[keyof typeof SanctionKind];
registerEnumType(SanctionKind, {
  name: 'SanctionKind',
  description: 'The steps of what follows for an account, from the mildest.',
});

export const SanctionAbout = { CONTENT: 'content', NOTICES: 'notices' } as const;
export type SanctionAbout = (typeof SanctionAbout)[keyof typeof SanctionAbout];
registerEnumType(SanctionAbout, {
  name: 'SanctionAbout',
  description: 'What was done again and again.',
  valuesMap: {
    CONTENT: { description: 'Texts against rules or law: Art. 23 (1) DSA.' },
    NOTICES: { description: 'Manifestly unfounded notices or appeals: Art. 23 (2) DSA.' },
  },
});

@ObjectType('SanctionAppeal', { description: 'What somebody says against a sanction.' })
export class SanctionAppealType {
  @Field(() => ID)
  id: string;

  @Field()
  text: string;

  @Field()
  receivedAt: Date;

  @Field({ description: 'By when somebody else will have decided.' })
  dueAt: Date;

  @Field(() => Date, { nullable: true })
  decidedAt: Date | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the sanction was lifted.' })
  success: boolean | null;

  @Field(() => String, { nullable: true, description: 'The reason of that decision.' })
  answer: string | null;
}

@ObjectType('Sanction', {
  description: 'A warning, suspension or block, for its owner and for moderators.',
})
export class SanctionType {
  @Field(() => ID)
  id: string;

  @Field(() => SanctionKind)
  kind: SanctionKind;

  @Field(() => SanctionAbout)
  about: SanctionAbout;

  @Field({ description: 'The statement of reasons.' })
  reason: string;

  @Field({ description: 'The rule or law it rests on.' })
  ground: string;

  @Field({ description: 'What happened, when and how often.' })
  facts: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why the step before was left out; null where it was not.',
  })
  severeGround: string | null;

  @Field()
  since: Date;

  @Field(() => Date, { nullable: true, description: 'null: a warning, or without an end.' })
  until: Date | null;

  @Field({ description: 'Whether it holds now; a warning holds for a year.' })
  stands: boolean;

  @Field({ description: 'Whether its owner has said to have read it.' })
  seen: boolean;

  @Field(() => Date, { nullable: true })
  liftedAt: Date | null;

  @Field(() => String, { nullable: true })
  liftReason: string | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'Until when its owner can appeal; null when an appeal was made or the time is over.',
  })
  canAppealUntil: Date | null;

  @Field(() => SanctionAppealType, { nullable: true })
  appeal: SanctionAppealType | null;

  accountId: string;
  byId: string;
}

@ObjectType({ description: 'A step, and why it cannot be taken now.' })
export class SanctionStep {
  @Field(() => SanctionKind)
  kind: SanctionKind;

  @Field(() => String, { nullable: true, description: 'null: it can be taken.' })
  whyNot: string | null;

  @Field({
    description: 'Whether it can be taken only in a severe case, whose ground is recorded.',
  })
  onlySevere: boolean;
}

@ObjectType({ description: 'Where an account stands; without name or address.' })
export class AccountLadder {
  @Field(() => ID)
  id: string;

  @Field(() => [SanctionType], { description: 'Newest first.' })
  sanctions: SanctionType[];

  @Field(() => [SanctionStep])
  steps: SanctionStep[];
}

@ObjectType({ description: 'An appeal that waits, with the sanction it is against.' })
export class WaitingSanctionAppeal {
  @Field(() => SanctionAppealType)
  appeal: SanctionAppealType;

  @Field(() => SanctionType)
  sanction: SanctionType;

  @Field(() => ID, { description: 'Whose account it is.' })
  accountId: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why this viewer leaves it to somebody else.',
  })
  whyNotMine: string | null;
}
