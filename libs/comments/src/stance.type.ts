import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

/** Where a comment stands. */
export const Stance = { FOR: 'for', IF: 'if', AGAINST: 'against', QUESTION: 'question' } as const;
export type Stance = (typeof Stance)[keyof typeof Stance];
registerEnumType(Stance, {
  name: 'Stance',
  description: 'Where a comment stands.',
  valuesMap: {
    FOR: { description: 'Dafür' },
    IF: { description: 'Ja, wenn …' },
    AGAINST: { description: 'Dagegen' },
    QUESTION: { description: 'Frage' },
  },
});

@ObjectType({ description: 'How many published comments stand where, replies left out.' })
export class StanceCounts {
  @Field(() => Int)
  for: number;

  @Field(() => Int)
  if: number;

  @Field(() => Int)
  against: number;

  @Field(() => Int)
  question: number;

  @Field(() => Int, { description: "Questions to which the office or the idea's author replied." })
  answeredQuestions: number;
}
