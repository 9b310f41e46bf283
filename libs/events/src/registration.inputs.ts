import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsInt, IsOptional, IsString, IsUUID, Length, Max, MaxLength, Min } from 'class-validator';
import { SenderField, type SenderInput } from '@ein/challenges';
import { cleanLine } from '@ein/platform';

const NO_EVENT = { message: 'Diesen Termin gibt es nicht.' };
const Line = () =>
  Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) || null : value,
  );

@InputType()
export class RegisterForEventInput {
  @Field(() => Int)
  @IsInt(NO_EVENT)
  @Min(1, NO_EVENT)
  @Max(2_147_483_647, NO_EVENT)
  eventNumber: number;

  @Field(() => String, { nullable: true, description: 'Only without an account: 2 to 80.' })
  @Line()
  @IsOptional()
  @Length(2, 80, { message: 'Bitte nenne einen Namen (2 bis 80 Zeichen).' })
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'Only without an account.' })
  @IsOptional()
  @IsString({ message: 'Bitte prüfe die E-Mail-Adresse.' })
  @MaxLength(254, { message: 'Bitte prüfe die E-Mail-Adresse.' })
  email?: string | null;

  @SenderField()
  sender?: SenderInput | null;
}

@InputType()
export class RegistrationTokenInput {
  @Field({ description: 'From the link in the mail.' })
  @IsString()
  @MaxLength(200)
  token: string;
}

@InputType()
export class GuestIdInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Anmeldung gibt es nicht.' })
  guestId: string;
}
