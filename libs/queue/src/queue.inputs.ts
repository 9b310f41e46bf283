import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { cleanLine } from '@ein/platform';
import { QueueAssigned, QueueDue, QueueFilter } from './queue.type.js';

export type { QueueFilter } from './queue.type.js';

@InputType({ description: 'By what the queue is narrowed; what is left out does not narrow it.' })
export class QueueWhere {
  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, { message: 'Diese Ortschaft gibt es nicht.' })
  placeId?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what concerns the whole town.' })
  @IsOptional()
  @IsBoolean()
  wholeTown?: boolean | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, { message: 'Dieses Thema gibt es nicht.' })
  categoryId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, { message: 'Dieses Projekt gibt es nicht.' })
  projectId?: string | null;

  @Field(() => QueueAssigned, { nullable: true })
  @IsOptional()
  @IsEnum(QueueAssigned)
  assigned?: QueueAssigned | null;

  @Field(() => String, { nullable: true, description: 'Given to this office.' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) || null : value,
  )
  @IsOptional()
  @Length(2, 120, { message: 'Ein Amt hat 2 bis 120 Zeichen.' })
  office?: string | null;

  @Field(() => QueueDue, { nullable: true })
  @IsOptional()
  @IsEnum(QueueDue)
  due?: QueueDue | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what a hint speaks about.' })
  @IsOptional()
  @IsBoolean()
  hinted?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'Only what an import brought.' })
  @IsOptional()
  @IsBoolean()
  imported?: boolean | null;
}

@ArgsType()
export class QueueArgs {
  @Field(() => Int, { defaultValue: 20, description: '1 to 50.' })
  @IsInt()
  @Min(1, { message: 'Eine Seite hat 1 bis 50 Einträge.' })
  @Max(50, { message: 'Eine Seite hat 1 bis 50 Einträge.' })
  first: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  after?: string | null;

  @Field(() => QueueFilter, { nullable: true, defaultValue: QueueFilter.ALL })
  @IsOptional()
  @IsEnum(QueueFilter)
  filter?: QueueFilter | null;

  @Field(() => QueueWhere, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => QueueWhere)
  where?: QueueWhere | null;
}

@ArgsType()
export class QueueItemArgs {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diesen Eintrag gibt es nicht.' })
  id: string;
}

@InputType()
export class ItemIdInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diesen Eintrag gibt es nicht.' })
  itemId: string;
}
