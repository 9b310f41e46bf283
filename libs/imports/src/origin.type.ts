import { Field, Int, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description:
    'Where an idea comes from that was taken over from a former platform, and how it stood there. Its figures are never part of ours.',
})
export class IdeaOrigin {
  @Field({ description: 'Host of the former platform.' })
  source: string;

  @Field()
  importedAt: Date;

  @Field(() => Date, { nullable: true })
  writtenAt: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'As its author was called there, if the town shows it.',
  })
  writer: string | null;

  @Field(() => Int, { nullable: true })
  ratedFor: number | null;

  @Field(() => Int, { nullable: true })
  ratedAgainst: number | null;

  @Field(() => Int, { nullable: true })
  commentCount: number | null;

  @Field(() => String, { nullable: true, description: 'In the words of the former platform.' })
  status: string | null;

  @Field(() => String, { nullable: true, description: 'What was answered there.' })
  feedback: string | null;
}

@ObjectType({ description: 'How a comment stood on the former platform.' })
export class CommentOrigin {
  @Field(() => String, {
    nullable: true,
    description: 'As its author was called there, if the town shows it.',
  })
  writer: string | null;

  @Field(() => Int, { nullable: true })
  ratedFor: number | null;

  @Field(() => Int, { nullable: true })
  ratedAgainst: number | null;
}
