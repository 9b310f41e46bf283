import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { CounterKind } from './counter-kind.type.js';

@ObjectType({ description: 'What a visitor is asked before anything is written down for them.' })
export class ConsentText {
  @Field(() => Int)
  version: number;

  @Field({ description: 'In the language of the asking person.' })
  text: string;
}

@ObjectType({ description: 'What is printed for whoever said something at the counter.' })
export class CounterSlip {
  @Field(() => ID)
  id: string;

  @Field(() => CounterKind)
  kind: CounterKind;

  @Field(() => Int, { description: 'Of the idea.' })
  number: number;

  @Field()
  title: string;

  @Field(() => Int, { nullable: true })
  commentNumber: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Only for whoever wrote it, in the hour after, and until somebody has taken it over.',
  })
  code: string | null;

  @Field({ description: 'False: a support that counts once it is taken over.' })
  counts: boolean;

  @Field({ description: 'Everybody can read it already.' })
  isPublic: boolean;

  @Field()
  writtenAt: Date;

  @Field(() => Int, { description: 'Working days until it is checked.' })
  checkDays: number;

  @Field(() => Int, { description: 'Days for which the code works.' })
  keepDays: number;
}

@ObjectType({ description: 'An entry of today, for those who stand at the counter.' })
export class CounterRow {
  @Field(() => ID)
  id: string;

  @Field(() => CounterKind)
  kind: CounterKind;

  @Field(() => Int)
  number: number;

  @Field()
  title: string;

  @Field()
  writtenAt: Date;

  @Field()
  takenOver: boolean;
}

@ObjectType({ description: 'What became of a comment or support, for whoever holds its receipt.' })
export class CounterReceipt {
  @Field(() => CounterKind)
  kind: CounterKind;

  @Field(() => Int, { description: 'Of the idea.' })
  number: number;

  @Field(() => String, { nullable: true, description: 'null: the idea is not public.' })
  title: string | null;

  @Field(() => Int, { nullable: true })
  commentNumber: number | null;

  @Field({ description: 'It stands there, or counts.' })
  counts: boolean;

  @Field({ description: 'It waits: to be checked, or to be taken over.' })
  waits: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is not public.' })
  reason: string | null;
}

@ObjectType({ description: 'It belongs to the account from now on.' })
export class TakenOver {
  @Field(() => CounterKind)
  kind: CounterKind;

  @Field(() => Int, { description: 'Of the idea.' })
  number: number;
}

@ObjectType({ description: 'An evening at which people wrote cards, and how many were typed in.' })
export class OccasionRow {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field(() => String, { description: 'Calendar date (ISO).' })
  heldOn: string;

  @Field(() => Int)
  cards: number;
}

@ObjectType({ description: 'An evening is gone.' })
export class OccasionRemoved {
  @Field()
  removed: boolean;
}
