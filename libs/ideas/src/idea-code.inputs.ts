import { Field, ID, InputType } from '@nestjs/graphql';
import { SenderField, type SenderInput } from '@ein/challenges';
import { IsEmail, IsIn, IsOptional, IsUUID } from 'class-validator';

@InputType()
export class ResendIdeaCodeInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Idee gibt es nicht.' })
  ideaId: string;

  @Field({ description: 'The address that the idea was sent with.' })
  @IsEmail({}, { message: 'Bitte prüfe die E-Mail-Adresse.' })
  email: string;

  @Field(() => String, { nullable: true, description: 'Language of the mail: de or en.' })
  @IsOptional()
  @IsIn(['de', 'en'], { message: 'Die Sprache ist de oder en.' })
  locale?: 'de' | 'en' | null;

  @SenderField()
  sender?: SenderInput | null;
}
