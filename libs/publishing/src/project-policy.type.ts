import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const IdeasChecked = { BEFORE: 'before', AFTER: 'after' } as const;
export type IdeasChecked = (typeof IdeasChecked)[keyof typeof IdeasChecked];
registerEnumType(IdeasChecked, {
  name: 'IdeasChecked',
  description: 'When a person checks the ideas of a project: before or after they are published.',
});

export const CommentsChecked = { BEFORE: 'before', AFTER: 'after' } as const;
export type CommentsChecked = (typeof CommentsChecked)[keyof typeof CommentsChecked];
registerEnumType(CommentsChecked, {
  name: 'CommentsChecked',
  description: 'When a person checks the comments of a project: before or after they appear.',
});

@ObjectType({ description: 'How a project deals with what people send in.' })
export class ProjectPolicy {
  @Field(() => ID)
  projectId: string;

  @Field()
  name: string;

  @Field(() => IdeasChecked)
  ideasChecked: IdeasChecked;

  @Field(() => CommentsChecked)
  commentsChecked: CommentsChecked;

  @Field(() => Int, {
    nullable: true,
    description:
      'So many published ideas and comments within 12 months, with no decision against them, make an author trusted here; null: none do.',
  })
  trustAfter: number | null;
}
