import { ArgsType, Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Max, MaxLength, Min } from 'class-validator';
import { Stance } from '@ein/comments';
import { PageInfo } from '@ein/platform';

export const TopicTextKind = { IDEA: 'idea', COMMENT: 'comment' } as const;
export type TopicTextKind = (typeof TopicTextKind)[keyof typeof TopicTextKind];
registerEnumType(TopicTextKind, {
  name: 'TopicTextKind',
  description: 'Whether a text of a topic is an idea or a comment.',
});

@ObjectType({
  description: 'An idea or a comment that a topic of an edition holds, as it reads now.',
})
export class TopicText {
  @Field(() => TopicTextKind)
  kind: TopicTextKind;

  @Field({ description: 'Idee 12, K-47.' })
  label: string;

  @Field()
  path: string;

  @Field({ description: 'Of the idea, also where this is a comment on it.' })
  title: string;

  @Field({ description: 'The first 400 characters as plain text.' })
  excerpt: string;

  @Field(() => Stance, { nullable: true })
  stance: Stance | null;

  @Field()
  writtenAt: Date;
}

@ObjectType({
  description: 'The texts of a topic that was found by their words, the last written first.',
})
export class EditionTopic {
  @Field(() => Int, { description: 'Of the edition.' })
  number: number;

  @Field({ description: 'Of the edition.' })
  title: string;

  @Field({ description: 'Of the topic.' })
  name: string;

  @Field(() => Int, { description: 'Those that can be read now.' })
  totalCount: number;

  @Field(() => Int, { description: 'Those that are no longer public; they are in no page.' })
  leftOut: number;

  @Field(() => [TopicText])
  nodes: TopicText[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

@ArgsType()
export class EditionTopicArgs {
  @Field(() => Int, { description: 'Number of an edition.' })
  @IsInt()
  @Min(1)
  @Max(2_147_483_647)
  edition: number;

  @Field(() => Int, { description: 'Place of the topic in it, from 1.' })
  @IsInt()
  @Min(1)
  @Max(1000)
  topic: number;

  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 50.' })
  @IsInt()
  @Min(1, { message: 'Es können 1 bis 50 Texte geholt werden.' })
  @Max(50, { message: 'Es können 1 bis 50 Texte geholt werden.' })
  first: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(200)
  after?: string | null;
}
