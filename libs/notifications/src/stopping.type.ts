import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const Stoppable = {
  IDEA: 'idea',
  SUBSCRIPTION: 'subscription',
  DIGEST: 'digest',
  ADDRESS: 'address',
} as const;
export type Stoppable = (typeof Stoppable)[keyof typeof Stoppable];
registerEnumType(Stoppable, {
  name: 'Stoppable',
  description:
    'What a link in a mail stops: an idea, a subscription, the mail of the day, or an idea or new reports for an address without an account.',
});

@ObjectType({ description: 'What a link in a mail stops.' })
export class StopOffer {
  @Field(() => Stoppable)
  what: Stoppable;

  @Field(() => Int, { nullable: true, description: 'The number of the idea, where it is one.' })
  ideaNumber: number | null;

  @Field({ description: 'New editions of reports, for an address without an account.' })
  editions: boolean;

  @Field(() => String, { nullable: true, description: 'The name of the subscription.' })
  name: string | null;
}
