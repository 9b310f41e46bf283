import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, IsUUID, Matches, ValidateNested } from 'class-validator';
import { ProcessingStatus } from '@ein/ideas';

const NO_SUCH = { message: 'Diesen Filter gibt es nicht.' };
const NO_DAY = { message: 'Bitte gib den Tag so an: 2026-11-26.' };
const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

@InputType({ description: 'What a report speaks of; without a field, all of them.' })
export class ReportScopeInput {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, NO_SUCH)
  projectId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, NO_SUCH)
  categoryId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, NO_SUCH)
  placeId?: string | null;

  @Field(() => String, { nullable: true, description: 'Day (ISO): published on it or later.' })
  @IsOptional()
  @Matches(DAY, NO_DAY)
  from?: string | null;

  @Field(() => String, { nullable: true, description: 'Day (ISO): published on it or earlier.' })
  @IsOptional()
  @Matches(DAY, NO_DAY)
  until?: string | null;

  @Field(() => ProcessingStatus, { nullable: true })
  @IsOptional()
  @IsEnum(ProcessingStatus, NO_SUCH)
  status?: ProcessingStatus | null;
}

@ArgsType()
export class ReportExtentArgs {
  @Field(() => ReportScopeInput)
  @ValidateNested()
  @Type(() => ReportScopeInput)
  scope: ReportScopeInput;
}
