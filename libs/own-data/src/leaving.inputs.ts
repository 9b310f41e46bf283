import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsEnum, IsIn, IsOptional, Matches } from 'class-validator';
import type { MailLocale } from '@ein/mail';

/** What becomes of public texts. */
export const TextsOfLeaver = { KEEP: 'keep', REMOVE: 'remove' } as const;
export type TextsOfLeaver = (typeof TextsOfLeaver)[keyof typeof TextsOfLeaver];
registerEnumType(TextsOfLeaver, {
  name: 'TextsOfLeaver',
  description: 'What becomes of the public texts of somebody who leaves.',
  valuesMap: {
    KEEP: { description: 'They stay, under "Ehemaliges Mitglied".' },
    REMOVE: { description: 'They go; a note stays that something stood there.' },
  },
});

@InputType({ description: 'Asks for the code that erasing the account needs.' })
export class RequestErasureInput {
  @Field(() => String, { nullable: true, description: 'Language of the mail: de or en.' })
  @IsOptional()
  @IsIn(['de', 'en'], { message: 'Die Sprache ist de oder en.' })
  locale?: MailLocale | null;
}

@InputType({ description: 'Erases the own account, at once and for good.' })
export class EraseAccountInput {
  @Field({ description: 'The six digits of the mail; spaces do not matter.' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replace(/\s/g, '') : value,
  )
  @Matches(/^\d{6}$/, { message: 'Der Code hat sechs Ziffern.' })
  code: string;

  @Field(() => TextsOfLeaver)
  @IsEnum(TextsOfLeaver, { message: 'Bitte wähle, was mit deinen Texten geschieht.' })
  texts: TextsOfLeaver;
}
