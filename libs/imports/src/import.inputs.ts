import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsBoolean, IsIn, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { ProcessingStatus } from '@ein/ideas';
import { POSSIBLE_STATUSES } from './meaning.policy.js';

@ArgsType()
export class ImportRunsArgs {
  @Field(() => ID)
  @IsUUID()
  projectId: string;
}

@ArgsType()
export class ImportRunArgs {
  @Field(() => ID)
  @IsUUID()
  importId: string;
}

@InputType()
export class ImportRunInput {
  @Field(() => ID)
  @IsUUID()
  importId: string;
}

@InputType()
export class ImportCategoryInput {
  @Field()
  @MaxLength(100)
  word: string;

  @Field(() => ID)
  @IsUUID()
  categoryId: string;
}

@InputType()
export class ImportStatusInput {
  @Field()
  @MaxLength(100)
  word: string;

  @Field(() => ProcessingStatus)
  @IsIn(POSSIBLE_STATUSES)
  status: ProcessingStatus;
}

@InputType({ description: 'What the words of the former platform mean here.' })
export class StartImportInput extends ImportRunInput {
  @Field({ description: 'Whether the names in the export are shown with the texts.' })
  @IsBoolean()
  showsNames: boolean;

  @Field(() => ID, { description: 'The theme of what has none, or one that was not named.' })
  @IsUUID()
  categoryId: string;

  @Field(() => [ImportCategoryInput])
  @ValidateNested({ each: true })
  @Type(() => ImportCategoryInput)
  @ArrayMaxSize(200)
  categories: ImportCategoryInput[];

  @Field(() => [ImportStatusInput])
  @ValidateNested({ each: true })
  @Type(() => ImportStatusInput)
  @ArrayMaxSize(50)
  statuses: ImportStatusInput[];
}
