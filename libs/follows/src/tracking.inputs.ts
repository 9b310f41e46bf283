import { Field, InputType, Int } from '@nestjs/graphql';
import { SenderField, type SenderInput } from '@ein/challenges';
import { IsEmail, IsInt, IsString, Max, MaxLength, Min } from 'class-validator';

@InputType()
export class TrackIdeaInput {
  @Field(() => Int)
  @IsInt()
  @Min(1, { message: 'Bitte gib die Nummer der Idee ein.' })
  @Max(2_147_483_647, { message: 'Diese Nummer gibt es nicht.' })
  number: number;

  @Field({ description: 'From the receipt; case and hyphens do not matter.' })
  @IsString()
  @MaxLength(40, { message: 'Der Code hat acht Zeichen.' })
  code: string;
}

@InputType()
export class FollowByCodeInput extends TrackIdeaInput {
  @Field()
  @IsEmail({}, { message: 'Bitte prüfe die E-Mail-Adresse.' })
  @MaxLength(254, { message: 'Bitte prüfe die E-Mail-Adresse.' })
  email: string;

  @SenderField()
  sender?: SenderInput | null;
}

@InputType()
export class FollowEditionsInput {
  @Field()
  @IsEmail({}, { message: 'Bitte prüfe die E-Mail-Adresse.' })
  @MaxLength(254, { message: 'Bitte prüfe die E-Mail-Adresse.' })
  email: string;

  @SenderField()
  sender?: SenderInput | null;
}

@InputType()
export class ConfirmAddressFollowInput {
  @Field({ description: 'From the link in the mail.' })
  @IsString()
  @MaxLength(200)
  token: string;
}
