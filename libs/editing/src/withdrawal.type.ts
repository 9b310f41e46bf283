import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';

export const WithdrawalReason = {
  SETTLED: 'settled',
  BETTER_IDEA: 'better_idea',
  OTHER_VIEW: 'other_view',
  OTHER: 'other',
} as const;
export type WithdrawalReason = (typeof WithdrawalReason)[keyof typeof WithdrawalReason];
registerEnumType(WithdrawalReason, {
  name: 'WithdrawalReason',
  description: 'Why an author withdraws an idea.',
  valuesMap: {
    SETTLED: { description: 'It is done, or exists.' },
    BETTER_IDEA: { description: 'There is a better idea for the same.' },
    OTHER_VIEW: { description: 'The author sees it differently now.' },
    OTHER: { description: 'Something else, said in own words.' },
  },
});

@ObjectType('Withdrawal', { description: 'That and why its author withdrew an idea.' })
export class WithdrawalType {
  @Field(() => WithdrawalReason)
  reason: WithdrawalReason;

  @Field(() => String, { nullable: true, description: 'In own words.' })
  text: string | null;

  @Field()
  withdrawnAt: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when its author can take that back; null for everybody else.',
  })
  canTakeBackUntil: Date | null;
}
