import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { cleanText } from '@ein/platform';
import { CommentSort } from './comment.type.js';
import { Stance } from './stance.type.js';

@InputType({ description: 'Which of several people of one name is meant.' })
export class MentionChoiceInput {
  @Field()
  @IsString()
  @MaxLength(60)
  name: string;

  @Field(() => Int, {
    nullable: true,
    description: "The newest comment of who is meant; null: the idea's author.",
  })
  @IsOptional()
  @IsInt()
  number?: number | null;
}

@InputType()
export class PostCommentInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Idee gibt es nicht.' })
  ideaId: string;

  @Field({ description: '2 to 2,000 characters, Markdown.' })
  @Transform(({ value }: { value: string }) => cleanText(value))
  @Length(2, 2000, { message: 'Der Beitrag braucht 2 bis 2.000 Zeichen.' })
  body: string;

  @Field(() => Stance, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(Stance), { message: 'Bitte wähle eine der vier Haltungen oder keine.' })
  stance?: Stance | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The comment that is replied to; a reply to a reply joins its thread.',
  })
  @IsOptional()
  @IsUUID(undefined, { message: 'Diesen Beitrag gibt es nicht mehr.' })
  parentId?: string | null;

  @Field(() => [MentionChoiceInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(5, { message: 'Höchstens fünf Menschen auf einmal.' })
  @ValidateNested({ each: true })
  @Type(() => MentionChoiceInput)
  mentions?: MentionChoiceInput[] | null;
}

@InputType()
export class EditCommentInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diesen Beitrag gibt es nicht mehr.' })
  commentId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  @IsInt()
  version: number;

  @Field({ description: '2 to 2,000 characters, Markdown.' })
  @Transform(({ value }: { value: string }) => cleanText(value))
  @Length(2, 2000, { message: 'Der Beitrag braucht 2 bis 2.000 Zeichen.' })
  body: string;

  @Field(() => [MentionChoiceInput], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(5, { message: 'Höchstens fünf Menschen auf einmal.' })
  @ValidateNested({ each: true })
  @Type(() => MentionChoiceInput)
  mentions?: MentionChoiceInput[] | null;
}

@InputType()
export class CommentIdInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diesen Beitrag gibt es nicht mehr.' })
  commentId: string;
}

@ArgsType()
export class CommentsArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  @IsInt()
  @Min(1, { message: 'Es können 1 bis 100 Beiträge geholt werden.' })
  @Max(100, { message: 'Es können 1 bis 100 Beiträge geholt werden.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'Where the page before ended.' })
  @IsOptional()
  @IsString()
  after?: string | null;

  @Field(() => CommentSort, { defaultValue: CommentSort.BALANCED })
  @IsIn(Object.values(CommentSort))
  sort: CommentSort;

  @Field(() => Stance, { nullable: true, description: 'Only one side.' })
  @IsOptional()
  @IsIn(Object.values(Stance))
  stance?: Stance | null;
}

@ArgsType()
export class RepliesArgs {
  @Field(() => Int, { defaultValue: 50, description: 'How many, at most 100.' })
  @IsInt()
  @Min(1, { message: 'Es können 1 bis 100 Erwiderungen geholt werden.' })
  @Max(100, { message: 'Es können 1 bis 100 Erwiderungen geholt werden.' })
  first: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The last reply that is known; those after it follow.',
  })
  @IsOptional()
  @IsUUID(undefined, { message: 'Diesen Beitrag gibt es nicht mehr.' })
  after?: string | null;
}

@ArgsType()
export class ThreadArgs {
  @Field(() => Int, { description: 'Number of the comment, without K-.' })
  @IsInt()
  @Min(1, { message: 'Diesen Beitrag gibt es nicht.' })
  @Max(2 ** 31 - 1, { message: 'Diesen Beitrag gibt es nicht.' })
  number: number;
}

@ArgsType()
export class ParticipantsArgs {
  @Field({ description: 'How the name begins, or a word of it.' })
  @IsString()
  @MaxLength(60)
  beginning: string;
}
