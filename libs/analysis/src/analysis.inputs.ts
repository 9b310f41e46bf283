import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, IsUUID, Matches } from 'class-validator';
import { ProcessingStatus } from '@ein/ideas';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const NO_DAY = { message: 'Bitte gib den Tag als Datum an.' };

@InputType({ description: 'What is read; without a field, all of them.' })
export class StartAnalysisInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, { message: 'Dieses Projekt gibt es nicht.' })
  projectId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, { message: 'Dieses Thema gibt es nicht.' })
  categoryId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, { message: 'Diese Ortschaft gibt es nicht.' })
  placeId?: string | null;

  @Field(() => ProcessingStatus, { nullable: true })
  @IsOptional()
  @IsEnum(ProcessingStatus, { message: 'Diesen Stand gibt es nicht.' })
  status?: ProcessingStatus | null;

  @Field(() => String, { nullable: true, description: 'First day: 2026-11-23.' })
  @IsOptional()
  @Matches(DAY, NO_DAY)
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Last day, included: 2026-11-23.' })
  @IsOptional()
  @Matches(DAY, NO_DAY)
  until?: string | null;
}

@InputType()
export class AnalysisInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Auswertung gibt es nicht.' })
  analysisId: string;
}

@ArgsType()
export class AnalysisArgs {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Auswertung gibt es nicht.' })
  id: string;
}
