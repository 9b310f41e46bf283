import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import {
  Equals,
  IsIn,
  IsInt,
  IsOptional,
  IsUUID,
  Length,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { Stance } from '@ein/comments';
import { cleanLine, cleanText } from '@ein/platform';

const WITHOUT_CONSENT =
  'Ohne Einwilligung schreiben wir nichts auf. Bitte frag nach und setze das Häkchen.';

@InputType({ description: 'That somebody was asked and agreed.' })
export class ConsentInput {
  @Field(() => ID, { description: 'Chosen by the form: sent twice, it is written down once.' })
  @IsUUID(undefined, { message: 'Bitte lade die Seite neu.' })
  receiptId: string;

  @Field()
  @Equals(true, { message: WITHOUT_CONSENT })
  consents: boolean;

  @Field(() => Int, {
    description:
      'Which text was read out or shown. On paper: which was printed; a form with a number says it itself.',
  })
  @IsInt()
  @Min(1, { message: WITHOUT_CONSENT })
  consentVersion: number;
}

@InputType({ description: 'What somebody at the counter says, and as whom.' })
export class SpokenInput extends ConsentInput {
  @Field(() => String, { nullable: true, description: 'null: Gast.' })
  @Transform(({ value }: { value: string | null }) => (value && cleanLine(value)) || null)
  @IsOptional()
  @MaxLength(60, { message: 'Der Name darf höchstens 60 Zeichen haben.' })
  displayName?: string | null;
}

@InputType()
export class WriteIdeaDownInput extends SpokenInput {
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

  @Field(() => String, { nullable: true, description: 'Where exactly, in up to 200 characters.' })
  @Transform(({ value }: { value: string | null }) => (value && cleanLine(value)) || null)
  @IsOptional()
  @Length(1, 200, { message: 'Die Angabe, wo genau, darf höchstens 200 Zeichen haben.' })
  location?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Printed on a form; each is typed in once.',
  })
  @IsOptional()
  @IsInt({ message: 'Bitte gib die Nummer vom Bogen ein.' })
  @Min(1, { message: 'Bitte gib die Nummer vom Bogen ein.' })
  @Max(2_147_483_647, { message: 'Diese Nummer gibt es nicht.' })
  formNumber?: number | null;

  @Field(() => ID, { nullable: true, description: 'The scan from which it is typed in.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Diesen Scan gibt es nicht.' })
  scanId?: string | null;
}

@InputType()
export class WriteCommentDownInput extends SpokenInput {
  @Field(() => Int, { description: 'Of the idea.' })
  @IsInt({ message: 'Bitte gib die Nummer der Idee ein.' })
  @Min(1, { message: 'Bitte gib die Nummer der Idee ein.' })
  @Max(2_147_483_647, { message: 'Diese Nummer gibt es nicht.' })
  number: number;

  @Field({ description: '2 to 2,000 characters, Markdown.' })
  @Transform(({ value }: { value: string }) => cleanText(value))
  @Length(2, 2000, { message: 'Der Beitrag braucht 2 bis 2.000 Zeichen.' })
  body: string;

  @Field(() => Stance, { nullable: true })
  @IsOptional()
  @IsIn(Object.values(Stance), { message: 'Bitte wähle eine der vier Haltungen oder keine.' })
  stance?: Stance | null;

  @Field(() => ID, { nullable: true, description: 'A card of this evening; it has no receipt.' })
  @IsOptional()
  @IsUUID(undefined, { message: 'Diesen Abend gibt es nicht.' })
  occasionId?: string | null;
}

@InputType()
export class WriteVoteDownInput extends ConsentInput {
  @Field(() => Int, { description: 'Of the idea.' })
  @IsInt({ message: 'Bitte gib die Nummer der Idee ein.' })
  @Min(1, { message: 'Bitte gib die Nummer der Idee ein.' })
  @Max(2_147_483_647, { message: 'Diese Nummer gibt es nicht.' })
  number: number;

  @Field(() => String, {
    nullable: true,
    description:
      'From a sheet of the desk: with it the vote counts at once; null: once it is taken over.',
  })
  @IsOptional()
  @MaxLength(40, { message: 'So lang ist kein Code.' })
  deskCode?: string | null;
}

@ArgsType()
export class CounterSlipArgs {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diesen Beleg gibt es nicht.' })
  receiptId: string;
}
