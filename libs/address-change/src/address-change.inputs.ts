import { Field, InputType, registerEnumType } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsEnum, IsIn, IsOptional, Length, Matches } from 'class-validator';
import type { MailLocale } from '@ein/mail';
import { IsMailAddress } from '@ein/sign-in';

/** Which of the two addresses agrees. */
export const AddressSide = { OLD: 'old', NEW: 'new' } as const;
export type AddressSide = (typeof AddressSide)[keyof typeof AddressSide];
registerEnumType(AddressSide, {
  name: 'AddressSide',
  description: 'Which of the two addresses agrees to the change.',
});

@InputType({ description: 'The address to change to.' })
export class RequestAddressChangeInput {
  @Field()
  @IsMailAddress()
  email: string;

  @Field(() => String, { nullable: true, description: 'Language of the mails: de or en.' })
  @IsOptional()
  @IsIn(['de', 'en'], { message: 'Die Sprache ist de oder en.' })
  locale?: MailLocale | null;
}

@InputType({ description: 'The code that one of the two addresses got.' })
export class ConfirmAddressInput {
  @Field(() => AddressSide)
  @IsEnum(AddressSide)
  side: AddressSide;

  @Field({ description: 'Six digits; spaces do not matter.' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? value.replace(/\s/g, '') : value,
  )
  @Matches(/^\d{6}$/, { message: 'Der Code hat sechs Ziffern.' })
  code: string;
}

@InputType({ description: 'The token of a link from a mail about a change of address.' })
export class AddressLinkInput {
  @Field()
  @Length(20, 200, { message: 'Dieser Link ist nicht vollständig.' })
  token: string;
}
