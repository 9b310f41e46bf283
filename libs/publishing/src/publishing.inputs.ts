import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsEnum, IsInt, IsOptional, IsUUID, Length, Max, Min } from 'class-validator';
import { cleanLine } from '@ein/platform';
import { CommentsChecked, IdeasChecked } from './project-policy.type.js';

const NOBODY = { message: 'Dieses Konto gibt es nicht.' };
const HOW_MANY = { message: 'Bitte gib eine ganze Zahl von 1 bis 1.000 an oder nichts.' };

@InputType()
export class SetProjectPolicyInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Dieses Projekt gibt es nicht.' })
  projectId: string;

  @Field(() => IdeasChecked)
  @IsEnum(IdeasChecked, { message: 'Bitte wähle, wann geprüft wird.' })
  ideasChecked: IdeasChecked;

  @Field(() => CommentsChecked, { nullable: true, description: 'null: it stays as it is.' })
  @IsOptional()
  @IsEnum(CommentsChecked, { message: 'Bitte wähle, wann geprüft wird.' })
  commentsChecked?: CommentsChecked | null;

  @Field(() => Int, { nullable: true, description: '1 to 1,000; null: nobody is trusted by it.' })
  @IsOptional()
  @IsInt(HOW_MANY)
  @Min(1, HOW_MANY)
  @Max(1000, HOW_MANY)
  trustAfter?: number | null;
}

@InputType()
export class TrustAuthorInput {
  @Field(() => ID)
  @IsUUID(undefined, NOBODY)
  accountId: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The own decision that it is given with: undone, it was never given.',
  })
  @IsOptional()
  @IsUUID(undefined, { message: 'Diese Entscheidung gibt es nicht.' })
  decisionId?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Up to 500 characters; the author reads it in their copy.',
  })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) || null : value,
  )
  @IsOptional()
  @Length(1, 500, { message: 'Der Grund hat höchstens 500 Zeichen.' })
  reason?: string | null;
}

@InputType()
export class EndTrustInput {
  @Field(() => ID)
  @IsUUID(undefined, NOBODY)
  accountId: string;
}
