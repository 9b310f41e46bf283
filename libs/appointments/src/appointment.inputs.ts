import { Field, ID, InputType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsDate, IsEmail, IsOptional, IsString, IsUUID, Length, MaxLength } from 'class-validator';
import { SenderField, type SenderInput } from '@ein/challenges';
import { cleanLine, cleanText } from '@ein/platform';

export const asLine = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanLine(value) : value;
export const asLineOrNull = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanLine(value) || null : value;
const asText = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanText(value) : value;

const NO_TIME = 'Bitte wähle eine Zeit.';

@InputType({ description: 'A time as the list of free times names it.' })
export class TimeInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: NO_TIME })
  seriesId: string;

  @Field()
  @IsDate({ message: NO_TIME })
  startsAt: Date;
}

@InputType()
export class VisitInput extends TimeInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Bitte wähle ein Anliegen.' })
  matterId: string;

  @Field()
  @Transform(asLine)
  @Length(2, 80, { message: 'Bitte nenne deinen Namen in 2 bis 80 Zeichen.' })
  name: string;

  @Field({ nullable: true, description: 'Up to 1,000 characters.' })
  @Transform(asText)
  @IsOptional()
  @MaxLength(1000, { message: 'Die Notiz hat höchstens 1.000 Zeichen.' })
  note?: string;

  @Field({ nullable: true, description: 'What they need to take part, up to 500 characters.' })
  @Transform(asText)
  @IsOptional()
  @MaxLength(500, { message: 'Bitte schreib das in höchstens 500 Zeichen.' })
  needs?: string;
}

@InputType()
export class BookAppointmentInput extends VisitInput {
  @Field()
  @Transform(asLine)
  @IsEmail({}, { message: 'Bitte prüfe die E-Mail-Adresse.' })
  @MaxLength(254, { message: 'Bitte prüfe die E-Mail-Adresse.' })
  email: string;

  @SenderField()
  sender?: SenderInput | null;
}

@InputType({ description: 'What the link in the mail carries.' })
export class AppointmentLinkInput {
  @Field()
  @IsString()
  @MaxLength(200)
  token: string;
}

@InputType()
export class MoveAppointmentInput extends TimeInput {
  @Field({ description: 'From the link in the mail.' })
  @IsString()
  @MaxLength(200)
  token: string;
}
