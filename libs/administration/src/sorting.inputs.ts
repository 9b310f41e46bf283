import { Field, Float, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsInt,
  IsLatitude,
  IsLongitude,
  IsOptional,
  IsUUID,
  Length,
  Max,
  Min,
} from 'class-validator';
import { cleanLine } from '@ein/platform';

const NO_THEME = { message: 'Dieses Thema gibt es nicht.' };
const NO_PLACE = { message: 'Diese Ortschaft gibt es nicht.' };
const Line = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) || null : value,
  );

@InputType()
export class SaveThemeInput {
  @Field(() => ID, { nullable: true, description: 'Without one, a new theme.' })
  @IsOptional()
  @IsUUID(undefined, NO_THEME)
  themeId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read.' })
  @IsOptional()
  @IsInt()
  version?: number | null;

  @Field({ description: '3 to 60 characters.' })
  @Line()
  @Length(3, 60, { message: 'Der Name braucht 3 bis 60 Zeichen.' })
  name: string;
}

@InputType()
export class MoveThemeInput {
  @Field(() => ID)
  @IsUUID(undefined, NO_THEME)
  themeId: string;

  @Field({ description: 'One step up; false: one step down.' })
  @IsBoolean()
  up: boolean;
}

@InputType()
export class OfferThemeInput {
  @Field(() => ID)
  @IsUUID(undefined, NO_THEME)
  themeId: string;

  @Field({ description: 'Whether new ideas can have it.' })
  @IsBoolean()
  offered: boolean;
}

@InputType()
export class MergeThemeInput {
  @Field(() => ID, { description: 'The one that ends.' })
  @IsUUID(undefined, NO_THEME)
  themeId: string;

  @Field(() => ID, { description: 'The one that its ideas get.' })
  @IsUUID(undefined, { message: 'Bitte wähle das Thema, das bleibt.' })
  intoThemeId: string;
}

@InputType()
export class SavePlaceInput {
  @Field(() => ID, { nullable: true, description: 'Without one, a new place.' })
  @IsOptional()
  @IsUUID(undefined, NO_PLACE)
  keptPlaceId?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version that was read.' })
  @IsOptional()
  @IsInt()
  version?: number | null;

  @Field({ description: '2 to 60 characters.' })
  @Line()
  @Length(2, 60, { message: 'Der Name braucht 2 bis 60 Zeichen.' })
  name: string;

  @Field({ description: 'Kernstadt, Flecken or Dorf.' })
  @IsIn(['Kernstadt', 'Flecken', 'Dorf'], { message: 'Bitte wähle, was es ist.' })
  kind: string;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsLatitude({ message: 'Die Breite ist eine Zahl von −90 bis 90, zum Beispiel 51,82.' })
  lat?: number | null;

  @Field(() => Float, { nullable: true })
  @IsOptional()
  @IsLongitude({ message: 'Die Länge ist eine Zahl von −180 bis 180, zum Beispiel 9,87.' })
  lon?: number | null;

  @Field({ description: 'exact, minute or unverified.' })
  @IsIn(['exact', 'minute', 'unverified'], { message: 'Bitte wähle, wie genau das ist.' })
  coordinateQuality: string;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1, { message: 'Wie viele Menschen dort leben, ist eine ganze Zahl ab 1.' })
  @Max(10_000_000, { message: 'Wie viele Menschen dort leben, ist eine ganze Zahl ab 1.' })
  residents?: number | null;

  @Field(() => String, { nullable: true, description: 'Who counted them.' })
  @Line()
  @IsOptional()
  @Length(3, 200, { message: 'Die Quelle braucht 3 bis 200 Zeichen.' })
  residentsSource?: string | null;

  @Field(() => Int, { nullable: true })
  @IsOptional()
  @IsInt()
  @Min(1900, { message: 'Das Jahr hat vier Ziffern.' })
  @Max(2199, { message: 'Das Jahr hat vier Ziffern.' })
  residentsYear?: number | null;
}

@InputType()
export class OfferPlaceInput {
  @Field(() => ID)
  @IsUUID(undefined, NO_PLACE)
  keptPlaceId: string;

  @Field({ description: 'Whether new ideas can have it.' })
  @IsBoolean()
  offered: boolean;
}

@InputType()
export class MergePlaceInput {
  @Field(() => ID, { description: 'The one that ends.' })
  @IsUUID(undefined, NO_PLACE)
  keptPlaceId: string;

  @Field(() => ID, { description: 'The one that its ideas get.' })
  @IsUUID(undefined, { message: 'Bitte wähle die Ortschaft, die bleibt.' })
  intoPlaceId: string;
}
