import { ArgsType, Field, Float, ID, InputType, Int, registerEnumType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsBoolean,
  IsEnum,
  IsInt,
  IsLatitude,
  IsLongitude,
  IsOptional,
  IsString,
  IsUUID,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateNested,
} from 'class-validator';
import { Type } from 'class-transformer';
import { isDay } from '@ein/platform';
import { ProcessingStatus, StateGroup } from '@ein/ideas';

export const IdeaSort = {
  FAIR: 'fair',
  NEW: 'new',
  MOST_VOTED: 'most_voted',
  ACTIVE: 'active',
} as const;
export type IdeaSort = (typeof IdeaSort)[keyof typeof IdeaSort];
registerEnumType(IdeaSort, {
  name: 'IdeaSort',
  description:
    'FAIR: shuffled anew each day so that every idea has a chance; NEW: by publication; MOST_VOTED; ACTIVE: latest contribution first.',
});

const MANY = { message: 'Das sind zu viele Filter auf einmal.' };
const NO_SUCH = { each: true, message: 'Diesen Filter gibt es nicht.' };

@InputType()
export class IdeaFilter {
  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50, MANY)
  @IsUUID(undefined, NO_SUCH)
  placeIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50, MANY)
  @IsUUID(undefined, NO_SUCH)
  categoryIds?: string[] | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50, MANY)
  @IsUUID(undefined, NO_SUCH)
  projectIds?: string[] | null;

  @Field(() => [StateGroup], { nullable: true, description: 'Any of these groups.' })
  @IsOptional()
  @IsEnum(StateGroup, NO_SUCH)
  states?: StateGroup[] | null;

  @Field(() => [ProcessingStatus], {
    nullable: true,
    description: 'Any of these states; with `states`, one of both.',
  })
  @IsOptional()
  @IsEnum(ProcessingStatus, NO_SUCH)
  statuses?: ProcessingStatus[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Ideas for the whole town, beside those of `placeIds`.',
  })
  @IsOptional()
  @IsBoolean()
  wholeTown?: boolean | null;
}

const NOT_ON_EARTH = { message: 'Diesen Ausschnitt gibt es nicht.' };

@InputType({
  description:
    'A section of the map, WGS 84. An idea lies where its pin is; without a pin, where its place is.',
})
export class MapSection {
  @Field(() => Float)
  @IsLatitude(NOT_ON_EARTH)
  south: number;

  @Field(() => Float)
  @IsLongitude(NOT_ON_EARTH)
  west: number;

  @Field(() => Float)
  @IsLatitude(NOT_ON_EARTH)
  north: number;

  @Field(() => Float)
  @IsLongitude(NOT_ON_EARTH)
  east: number;
}

const isADay = () =>
  ValidateBy(
    { name: 'isDay', validator: { validate: (value) => isDay(String(value)) } },
    { message: 'Bitte gib den Tag so an: 2026-11-26.' },
  );

@InputType('IdeaPeriod', {
  description: 'Days in the town on which an idea was published; both belong to it.',
})
export class IdeaPeriod {
  @Field(() => String, { nullable: true, description: 'ISO 8601, such as 2027-03-28.' })
  @IsOptional()
  @isADay()
  from?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @isADay()
  until?: string | null;
}

@ArgsType()
export class IdeasArgs {
  @Field(() => Int, { defaultValue: 20, description: 'At most 50.' })
  @IsInt()
  @Min(1, { message: 'Mindestens eine Idee.' })
  @Max(50, { message: 'Höchstens 50 Ideen auf einmal.' })
  first: number;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsString()
  @MaxLength(500)
  after?: string | null;

  @Field(() => IdeaFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => IdeaFilter)
  filter?: IdeaFilter | null;

  @Field(() => MapSection, { nullable: true, description: 'Only what lies there.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MapSection)
  within?: MapSection | null;

  @Field(() => IdeaPeriod, { nullable: true, description: 'Only what was published then.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => IdeaPeriod)
  period?: IdeaPeriod | null;

  @Field(() => IdeaSort, { defaultValue: IdeaSort.FAIR })
  @IsEnum(IdeaSort)
  sort: IdeaSort;

  @Field(() => String, {
    nullable: true,
    description: "Which of the day's 16 fair orders, 0 to 15; one is picked at random without it.",
  })
  @IsOptional()
  @Matches(/^(\d|1[0-5])$/, { message: 'Diese Reihenfolge gibt es nicht.' })
  order?: string | null;
}

@ArgsType()
export class IdeaPinsArgs {
  @Field(() => Int, { defaultValue: 300, description: 'At most 1000.' })
  @IsInt()
  @Min(1, { message: 'Mindestens eine Stecknadel.' })
  @Max(1000, { message: 'Höchstens 1.000 Stecknadeln auf einmal.' })
  first: number;

  @Field(() => IdeaFilter, { nullable: true })
  @IsOptional()
  @ValidateNested()
  @Type(() => IdeaFilter)
  filter?: IdeaFilter | null;

  @Field(() => MapSection, { nullable: true, description: 'The whole map of the town without it.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => MapSection)
  within?: MapSection | null;
}
