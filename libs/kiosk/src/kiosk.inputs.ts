import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform, Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsEmail,
  IsEnum,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { cleanLine, cleanText } from '@ein/platform';
import { ENTRY_FIELDS, type KioskRefusal, plainSigns } from './kiosk.policy.js';
import { KioskRefusalName } from './kiosk.type.js';

const UNKNOWN = 'Diesen Kiosk gibt es nicht.';

@InputType()
export class AddKioskInput {
  @Field({ description: 'Where it stands, in 2 to 60 characters.' })
  @Transform(({ value }: { value: string }) => cleanLine(value))
  @Length(2, 60, { message: 'Der Name braucht 2 bis 60 Zeichen.' })
  name: string;

  @Field(() => Int, { description: 'After so many hours without a word it counts as silent.' })
  @IsInt({ message: 'Bitte gib 1 bis 720 Stunden an.' })
  @Min(1, { message: 'Bitte gib 1 bis 720 Stunden an.' })
  @Max(720, { message: 'Bitte gib 1 bis 720 Stunden an.' })
  silentHours: number;
}

@InputType()
export class KioskIdInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: UNKNOWN })
  kioskId: string;
}

@InputType()
export class EnrolKioskInput {
  @Field({ description: 'As the admin read it out; case and hyphens do not matter.' })
  @IsString()
  @MaxLength(40, { message: 'Der Code hat acht Zeichen.' })
  code: string;
}

@InputType({ description: 'An entry that the town refused and that lies on the device.' })
export class KioskRefusedInput {
  @Field({ description: 'The first four signs of its key.' })
  @Matches(/^[0-9A-Z]{4}$/)
  mark: string;

  @Field(() => KioskRefusalName)
  @IsEnum(KioskRefusalName)
  reason: KioskRefusal;

  @Field(() => [String], { description: 'Fields of the entry in which something is wrong.' })
  @ArrayMaxSize(ENTRY_FIELDS.length)
  @IsIn(ENTRY_FIELDS, { each: true })
  fields: string[];
}

/** More than a device ever holds on a day; the count says how many there are. */
const MOST_REFUSED = 200;

@InputType()
export class ReportKioskInput {
  @Field({ description: 'The token of the device.' })
  @IsString()
  @MaxLength(100)
  device: string;

  @Field(() => Int, { description: 'Entries that wait on it.' })
  @IsInt()
  @Min(0)
  @Max(100_000)
  waiting: number;

  @Field(() => [KioskRefusedInput], {
    nullable: true,
    description: 'Those of them that the town refused; none is left out.',
  })
  @IsOptional()
  @ArrayMaxSize(MOST_REFUSED)
  @ValidateNested({ each: true })
  @Type(() => KioskRefusedInput)
  refused?: KioskRefusedInput[] | null;
}

@InputType()
export class FetchKioskReceiptInput {
  @Field({ description: 'The key of an entry: 16 signs; case and hyphens do not matter.' })
  @Transform(({ value }: { value: string }) => plainSigns(value))
  @IsString()
  @MaxLength(40, { message: 'Der Abholcode hat 16 Zeichen.' })
  key: string;
}

@InputType()
export class SubmitFromKioskInput {
  @Field({ description: 'The token of the device.' })
  @IsString()
  @MaxLength(100)
  device: string;

  @Field({ description: 'Made by the device, new for each entry: 16 signs of a receipt.' })
  @Transform(({ value }: { value: string }) => plainSigns(value))
  @Matches(/^[0-9A-Z]{16}$/, { message: 'Der Abholcode hat 16 Zeichen.' })
  key: string;

  @Field({ description: '5 to 120 characters.' })
  @Transform(({ value }: { value: string }) => cleanLine(value))
  @Length(5, 120, { message: 'Der Titel braucht 5 bis 120 Zeichen.' })
  title: string;

  @Field({ description: '20 to 5,000 characters.' })
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

  @Field(() => String, {
    nullable: true,
    description: 'Is asked by mail whether it wants to hear of the idea.',
  })
  @IsOptional()
  @IsEmail({}, { message: 'Bitte prüfe die E-Mail-Adresse.' })
  @MaxLength(254, { message: 'Bitte prüfe die E-Mail-Adresse.' })
  email?: string | null;
}
