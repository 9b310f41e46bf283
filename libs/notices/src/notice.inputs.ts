import { Field, ID, InputType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import {
  IsEmail,
  IsEnum,
  IsOptional,
  IsUUID,
  Length,
  MaxLength,
  ValidateIf,
} from 'class-validator';
import { SenderField, type SenderInput } from '@ein/challenges';
import { cleanLine, cleanText } from '@ein/platform';
import { NoticeReason } from './notice.type.js';

/** Spaces alone are kept as one: they are not nothing, and too short to be something. */
const asTextOrBlank = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanText(value) || (value && ' ') : value;
/** What an empty field of a form sends is no value. */
const asLineOrNull = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanLine(value) || null : value;

@InputType({ description: 'Either the idea or the comment.' })
export class ReportContentInput {
  @Field(() => ID, { nullable: true })
  @ValidateIf((input: ReportContentInput) => !input.commentId)
  @IsUUID(undefined, { message: 'Bitte sag, was du meldest.' })
  ideaId?: string | null;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, { message: 'Diesen Beitrag gibt es nicht.' })
  commentId?: string | null;

  @Field(() => NoticeReason)
  @IsEnum(NoticeReason, { message: 'Bitte wähle einen Grund.' })
  reason: NoticeReason;

  @Field({
    description: 'Up to 2,000 characters; at least 5 if any; needed where the reason is OTHER.',
  })
  @Transform(asTextOrBlank)
  @MaxLength(2000, { message: 'Die Meldung hat höchstens 2.000 Zeichen.' })
  @ValidateIf((input: ReportContentInput) => input.reason === 'other' || input.text !== '')
  @Length(5, 2000, { message: 'Bitte schreib in 5 bis 2.000 Zeichen, was hier nicht stimmt.' })
  text: string;

  @Field(() => String, { nullable: true, description: 'For who wants to hear what was decided.' })
  @Transform(asLineOrNull)
  @IsOptional()
  @IsEmail({}, { message: 'Bitte prüfe die E-Mail-Adresse.' })
  email?: string | null;

  @SenderField()
  sender?: SenderInput | null;
}
