import { Field, Float, ID, InputType } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsEmail,
  IsLatitude,
  IsLongitude,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateIf,
  ValidateNested,
} from 'class-validator';
import { SenderField, type SenderInput } from '@ein/challenges';
import { cleanLine, cleanText } from '@ein/platform';

@InputType({ description: 'A picture that was uploaded before.' })
export class IdeaPhotoInput {
  @Field({ description: 'What the upload answered with.' })
  @IsString()
  @MaxLength(100, { message: 'Dieses Foto gibt es nicht.' })
  ticket: string;

  @Field({ description: 'What is to be seen on it; may be empty.' })
  @Transform(({ value }: { value: string }) => cleanLine(value))
  @MaxLength(200, { message: 'Die Bildbeschreibung hat höchstens 200 Zeichen.' })
  alt: string;
}

@InputType()
export class SubmitIdeaInput {
  @Field({ description: '5 to 120 characters.' })
  @Transform(({ value }: { value: string }) => cleanLine(value))
  @Length(5, 120, { message: 'Der Titel braucht 5 bis 120 Zeichen.' })
  title: string;

  @Field({ description: '20 to 5,000 characters, Markdown.' })
  @Transform(({ value }: { value: string }) => cleanText(value))
  @Length(20, 5000, { message: 'Die Beschreibung braucht 20 bis 5.000 Zeichen.' })
  body: string;

  @Field(() => ID, { nullable: true, description: 'null: the whole town.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Bitte wähle eine Ortschaft oder die ganze Stadt.' })
  placeId?: string | null;

  @Field(() => ID)
  @IsUUID(undefined, { message: 'Bitte wähle ein Thema.' })
  categoryId: string;

  @Field(() => ID)
  @IsUUID(undefined, { message: 'Bitte wähle ein Projekt.' })
  projectId: string;

  @Field(() => Float, { nullable: true })
  @ValidateIf((input: SubmitIdeaInput) => input.lat != null || input.lon != null)
  @IsLatitude({ message: 'Diese Stelle gibt es auf der Karte nicht.' })
  lat?: number | null;

  @Field(() => Float, { nullable: true })
  @ValidateIf((input: SubmitIdeaInput) => input.lat != null || input.lon != null)
  @IsLongitude({ message: 'Diese Stelle gibt es auf der Karte nicht.' })
  lon?: number | null;

  @Field(() => String, { nullable: true, description: 'Where exactly, in up to 200 characters.' })
  @Transform(({ value }: { value: string | null }) => (value && cleanLine(value)) || null)
  @IsOptional()
  @Length(1, 200, { message: 'Die Angabe, wo genau, darf höchstens 200 Zeichen haben.' })
  location?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Only for those who are not signed in: the code is sent there.',
  })
  @IsOptional()
  @IsEmail({}, { message: 'Bitte prüfe die E-Mail-Adresse.' })
  email?: string | null;

  @Field(() => [IdeaPhotoInput], { nullable: true, description: 'Up to three.' })
  @IsOptional()
  @ValidateNested({ each: true })
  @Type(() => IdeaPhotoInput)
  @ArrayMaxSize(3, { message: 'Höchstens drei Fotos passen zu einer Idee.' })
  photos?: IdeaPhotoInput[] | null;

  @SenderField()
  sender?: SenderInput | null;
}

@InputType()
export class IdeaIdInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Idee gibt es nicht.' })
  ideaId: string;
}
