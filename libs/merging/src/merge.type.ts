import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({ description: 'An idea that is linked with another by a merge.' })
export class MergedIdea {
  @Field(() => Int)
  number: number;

  @Field()
  slug: string;

  @Field()
  title: string;

  @Field(() => Int, { description: 'Votes cast on this one idea.' })
  voteCount: number;

  @Field({ description: 'Since when they are linked.' })
  mergedAt: Date;
}

@ObjectType({ description: 'What the two ideas are together, counted before it happens.' })
export class MergeNumbers {
  @Field(() => Int, { description: 'Votes on the main idea itself.' })
  mainVotes: number;

  @Field(() => Int, { description: 'Votes on the duplicate.' })
  duplicateVotes: number;

  @Field(() => Int, { description: 'People who support the duplicate and count already.' })
  countedAlready: number;

  @Field(() => Int, { description: 'Distinct people afterwards, over all linked ideas.' })
  peopleAfter: number;

  @Field(() => Int)
  mainComments: number;

  @Field(() => Int, { description: 'They also stand under the main idea afterwards.' })
  duplicateComments: number;

  @Field(() => Int, { description: 'They stay on the page of the duplicate.' })
  duplicatePhotos: number;

  @Field(() => Int, { description: 'People who follow the duplicate and are told.' })
  told: number;
}
