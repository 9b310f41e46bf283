import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ProcessingStatus, Visibility } from '@ein/ideas';

@ObjectType({ description: 'One step of the way of an idea.' })
export class TrackedStep {
  @Field(() => ProcessingStatus)
  status: ProcessingStatus;

  @Field()
  sentence: string;

  @Field()
  at: Date;
}

@ObjectType({ description: 'The way of an idea, for whoever has its number and code.' })
export class TrackedIdea {
  @Field(() => Int)
  number: number;

  @Field(() => String, { nullable: true, description: 'null once it was removed.' })
  title: string | null;

  @Field({ description: 'The readable end of its address, where it is public.' })
  slug: string;

  @Field(() => Visibility)
  visibility: Visibility;

  @Field(() => ProcessingStatus)
  status: ProcessingStatus;

  @Field(() => Date, { nullable: true })
  submittedAt: Date | null;

  @Field(() => Date, { nullable: true })
  publishedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why it is not public.' })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'The rule or law on which it is not.' })
  ground: string | null;

  @Field(() => String, { nullable: true, description: "The key sentence of the town's answer." })
  answer: string | null;

  @Field(() => [TrackedStep], { description: 'Newest first; none before it is public.' })
  steps: TrackedStep[];
}

@ObjectType({ description: 'A mail with a link is on its way, whoever the address belongs to.' })
export class FollowRequested {
  @Field(() => Int, { description: 'Days until the link does nothing any more.' })
  validDays: number;
}

@ObjectType({ description: 'The address hears of it from now on.' })
export class AddressFollowed {
  @Field(() => Int, { nullable: true, description: 'null: new editions of reports.' })
  ideaNumber: number | null;
}
