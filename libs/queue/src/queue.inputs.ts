import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, IsString, IsUUID, Max, Min } from 'class-validator';
import { QueueFilter } from './queue.type.js';

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
