import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const BarrierState = {
  RECEIVED: 'received',
  IN_WORK: 'in_work',
  FIXED: 'fixed',
  ANSWERED: 'answered',
} as const;
export type BarrierState = (typeof BarrierState)[keyof typeof BarrierState];
registerEnumType(BarrierState, {
  name: 'BarrierState',
  description: 'How far the town is with a barrier that was reported.',
});

@ObjectType({ description: 'The receipt of a reported barrier.' })
export class BarrierReported {
  @Field(() => Int)
  number: number;

  @Field({ description: 'With the number it leads back to the report; told once.' })
  code: string;

  @Field({ description: 'Calendar date (ISO) by which the town answers.' })
  dueOn: string;
}

@ObjectType({ description: 'What became of a reported barrier.' })
export class BarrierProgress {
  @Field(() => Int)
  number: number;

  @Field()
  page: string;

  @Field(() => BarrierState)
  state: BarrierState;

  @Field(() => String, { nullable: true })
  answer: string | null;

  @Field({ description: 'Calendar date (ISO).' })
  dueOn: string;

  @Field()
  createdAt: Date;
}

@ObjectType({ description: 'A reported barrier as the office sees it.' })
export class BarrierTask extends BarrierProgress {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Goes along with the answer.' })
  version: number;

  @Field()
  text: string;

  @Field({ description: 'Whether the reporter hears of the answer by mail.' })
  tellsBack: boolean;

  @Field(() => String, { nullable: true, description: 'Browser, where the reporter gave it.' })
  userAgent: string | null;
}
