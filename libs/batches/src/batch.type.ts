import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DecisionType } from '@ein/moderation';

export const BatchVerb = { LET: 'let', TAKE: 'take' } as const;
export type BatchVerb = (typeof BatchVerb)[keyof typeof BatchVerb];
registerEnumType(BatchVerb, {
  name: 'BatchVerb',
  description:
    'LET publishes what waits and keeps what is public, TAKE refuses or hides it with reasons.',
});

export const BatchOutcome = {
  DONE: 'done',
  CHANGED: 'changed',
  NOT_MINE: 'not_mine',
  NOT_OFFERED: 'not_offered',
  GONE: 'gone',
  FAILED: 'failed',
} as const;
export type BatchOutcome = (typeof BatchOutcome)[keyof typeof BatchOutcome];
registerEnumType(BatchOutcome, {
  name: 'BatchOutcome',
  description:
    'What became of one item of a batch: decided, changed meanwhile, for a colleague, in no batch, not there, or failed through our fault.',
});

@ObjectType({ description: 'What became of one item of a batch.' })
export class BatchResult {
  @Field(() => ID)
  itemId: string;

  @Field(() => BatchOutcome)
  outcome: BatchOutcome;

  @Field(() => String, { nullable: true, description: 'Why it was not decided.' })
  message: string | null;

  @Field(() => DecisionType, { nullable: true, description: 'Only when it is done.' })
  decision: DecisionType | null;
}

@ObjectType({ description: 'Whether one decision of a batch was taken back.' })
export class BatchUndone {
  @Field(() => ID)
  decisionId: string;

  @Field()
  undone: boolean;

  @Field(() => String, { nullable: true, description: 'Why it stays.' })
  message: string | null;
}
