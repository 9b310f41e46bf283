import { Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsBoolean,
  IsOptional,
  IsString,
  IsUUID,
  MaxLength,
  MinLength,
} from 'class-validator';
import { Transform } from 'class-transformer';
import { cleanLine } from '@ein/platform';

const MANY = { message: 'Das sind zu viele Filter auf einmal.' };
const NO_SUCH = { each: true, message: 'Diesen Filter gibt es nicht.' };
const clean = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanLine(value) : value;

@InputType()
export class SubscribeInput {
  @Field({ description: 'What the viewer calls it, at most 100 characters.' })
  @Transform(clean)
  @IsString()
  @MinLength(1, { message: 'Bitte gib dem Abo einen Namen.' })
  @MaxLength(100, { message: 'Der Name ist länger als 100 Zeichen.' })
  name: string;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Transform(clean)
  @IsString()
  @MaxLength(200, { message: 'Die Suche ist länger als 200 Zeichen.' })
  words?: string | null;

  @Field(() => [ID], { nullable: true })
  @IsOptional()
  @ArrayMaxSize(50, MANY)
  @IsUUID(undefined, NO_SUCH)
  placeIds?: string[] | null;

  @Field(() => Boolean, { nullable: true })
  @IsOptional()
  @IsBoolean()
  wholeTown?: boolean | null;

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

  @Field(() => Boolean, {
    nullable: true,
    description: 'New editions of reports instead of ideas; then words and filters say nothing.',
  })
  @IsOptional()
  @IsBoolean()
  editions?: boolean | null;
}

@InputType()
export class UnsubscribeInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Dieses Abo gibt es nicht.' })
  subscriptionId: string;
}
