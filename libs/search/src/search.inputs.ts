import { ArgsType, Field, Float, ID, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  IsInt,
  IsLatitude,
  IsLongitude,
  IsOptional,
  IsString,
  IsUUID,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IdeaFilter } from '@ein/listing';

const TOO_LONG = { message: 'Die Suche ist länger als 200 Zeichen.' };

@ArgsType()
export class SearchArgs {
  @Field()
  @IsString()
  @MaxLength(200, TOO_LONG)
  query: string;

  @Field(() => Int, { defaultValue: 20, description: 'At most 50.' })
  @IsInt()
  @Min(1, { message: 'Mindestens eine Idee.' })
  @Max(50, { message: 'Höchstens 50 Ideen auf einmal.' })
  first: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  after?: string | null;

  @Field(() => IdeaFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => IdeaFilter)
  filter?: IdeaFilter | null;
}

@ArgsType()
export class SuggestArgs {
  @Field({ description: 'What has been typed so far.' })
  @IsString()
  @MaxLength(200, TOO_LONG)
  query: string;
}

@ArgsType()
export class SimilarArgs {
  @Field({
    description: 'The title as far as it has been typed; from 8 letters on something can be found.',
  })
  @IsString()
  @MaxLength(250, { message: 'Der Titel ist länger als 250 Zeichen.' })
  title: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The place, once it is known; it decides what is similar.',
  })
  @IsOptional()
  @IsUUID(undefined, { message: 'Diese Ortschaft gibt es nicht.' })
  placeId?: string | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Of the pin, once there is one; with lon. Nearness then counts as much as words.',
  })
  @IsOptional()
  @IsLatitude({ message: 'Diesen Punkt gibt es nicht.' })
  lat?: number | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsLongitude({ message: 'Diesen Punkt gibt es nicht.' })
  lon?: number | null;
}
