import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ProcessingStatus } from '@ein/ideas';

/** Why somebody follows an idea; the strongest reason comes first. */
export const FollowReason = {
  AUTHOR: 'author',
  VOTER: 'voter',
  COMMENTER: 'commenter',
  CHOICE: 'choice',
} as const;
export type FollowReason = (typeof FollowReason)[keyof typeof FollowReason];
registerEnumType(FollowReason, {
  name: 'FollowReason',
  description:
    'Why somebody follows an idea: they wrote it, support it, contributed to it, or chose to.',
});

@ObjectType({ description: 'An idea that the viewer follows.' })
export class FollowedIdea {
  @Field(() => ID)
  ideaId: string;

  @Field(() => Int)
  number: number;

  @Field()
  title: string;

  @Field()
  slug: string;

  @Field(() => ProcessingStatus)
  status: ProcessingStatus;

  @Field(() => FollowReason)
  reason: FollowReason;
}
