import { Field, InputType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsIn,
  IsOptional,
  IsString,
  Length,
  Matches,
  MaxLength,
  ValidateBy,
} from 'class-validator';
import { SenderField, type SenderInput } from '@ein/challenges';
import type { MailLocale } from '@ein/mail';
import { canonicalAddress } from '@ein/accounts';

/** A plain address, see `canonicalAddress`. */
export const IsMailAddress = () =>
  ValidateBy({
    name: 'isMailAddress',
    validator: {
      validate: (value: unknown) =>
        typeof value === 'string' && value.length <= 254 && canonicalAddress(value) !== null,
      defaultMessage: () => 'Bitte gib eine E-Mail-Adresse an, zum Beispiel name@beispiel.de.',
    },
  });

@InputType({ description: 'Where the code and the link are sent.' })
export class RequestSignInInput {
  @Field()
  @IsMailAddress()
  email: string;

  @Field(() => String, { nullable: true, description: 'Language of the mail: de or en.' })
  @IsOptional()
  @IsIn(['de', 'en'], { message: 'Die Sprache ist de oder en.' })
  locale?: MailLocale | null;

  @Field(() => String, {
    nullable: true,
    description: 'Path of this site to go on with after the link of the mail.',
  })
  @IsOptional()
  @IsString()
  @MaxLength(300, { message: 'Dieser Weg ist zu lang.' })
  nextPath?: string | null;

  @SenderField()
  sender?: SenderInput | null;
}

@InputType({ description: 'Either the address with the typed code, or the token of the link.' })
export class ConfirmSignInInput {
  @Field(() => String, { nullable: true })
  @IsOptional()
  @IsMailAddress()
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Six digits; spaces do not matter.' })
  @IsOptional()
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replace(/\s/g, '') : value,
  )
  @Matches(/^\d{6}$/, { message: 'Der Code hat sechs Ziffern.' })
  code?: string | null;

  @Field(() => String, { nullable: true })
  @IsOptional()
  @Length(20, 200, { message: 'Dieser Link ist nicht vollständig.' })
  token?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Using the code states that one is at least 14, as mail and page say; false is refused and uses nothing up.',
  })
  @IsOptional()
  @IsBoolean()
  atLeast14?: boolean | null;
}
