import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateIf,
} from 'class-validator';
import { cleanLine, cleanText } from '@ein/platform';

const NO_PROJECT = { message: 'Dieses Projekt gibt es nicht.' };
const PLACE = { message: 'Der Platz ist eine Zahl von 1 bis 1.000, oder leer.' };

const Line = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) : value,
  );
const Text = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanText(value) : value,
  );

@InputType()
export class PublishResultInput {
  @Field(() => ID)
  @IsUUID(undefined, NO_PROJECT)
  projectId: string;

  @Field(() => Int, { description: 'The version that was read.' })
  @IsInt()
  version: number;
}

@InputType({ isAbstract: true })
class ChangeResultInput extends PublishResultInput {
  @Field(() => String, {
    nullable: true,
    description: 'What is corrected and why, public, 10 to 500 characters: once it is published.',
  })
  @Text()
  @ValidateIf(({ correction }: ChangeResultInput) => Boolean(correction))
  @Length(10, 500, { message: 'Die Berichtigung braucht 10 bis 500 Zeichen.' })
  correction?: string | null;
}

@InputType()
export class SaveResultTextInput extends ChangeResultInput {
  @Field({ description: 'Up to 5,000 characters of Markdown.' })
  @Text()
  @MaxLength(5000, { message: 'Das sind mehr als 5.000 Zeichen.' })
  intro: string;

  @Field({ description: 'Up to 1,000 characters.' })
  @Text()
  @MaxLength(1000, { message: 'Das sind mehr als 1.000 Zeichen.' })
  othersReason: string;
}

@InputType()
export class SaveStandingInput extends ChangeResultInput {
  @Field(() => Int, { description: 'Of the idea.' })
  @IsInt()
  number: number;

  @Field()
  @IsBoolean()
  chosen: boolean;

  @Field(() => Int, { nullable: true, description: 'Where votes do not make the order.' })
  @IsOptional()
  @IsInt(PLACE)
  @Min(1, PLACE)
  @Max(1000, PLACE)
  place?: number | null;

  @Field({ description: '10 to 1,000 characters.' })
  @Text()
  @Length(10, 1000, { message: 'Die Begründung braucht 10 bis 1.000 Zeichen.' })
  reason: string;

  @Field({ description: 'Where that is written, 3 to 200 characters.' })
  @Line()
  @Length(3, 200, { message: 'Bitte nenne die Quelle: 3 bis 200 Zeichen.' })
  sourceLabel: string;

  @Field({ description: 'Its address on the web, or nothing.' })
  @Line()
  @MaxLength(500)
  @Matches(/^$|^https?:\/\/\S+$/, { message: 'Die Adresse beginnt mit https://' })
  sourceUrl: string;
}
