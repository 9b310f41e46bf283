import { Field, ID, ObjectType } from '@nestjs/graphql';

@ObjectType('Subscription', { description: 'New ideas that the viewer hears of.' })
export class SubscriptionType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'The words that an idea must hold; empty: any.' })
  words: string;

  @Field(() => [ID])
  placeIds: string[];

  @Field()
  wholeTown: boolean;

  @Field(() => [ID])
  categoryIds: string[];

  @Field(() => [ID])
  projectIds: string[];

  @Field({ description: 'New editions of reports instead of ideas.' })
  editions: boolean;

  @Field()
  createdAt: Date;
}
