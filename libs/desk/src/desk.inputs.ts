import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsInt,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  Matches,
  Max,
  MaxLength,
  Min,
} from 'class-validator';
import { cleanLine, cleanText } from '@ein/platform';

const NO_ITEM = 'Diesen Eintrag gibt es nicht.';
const asLine = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanLine(value) : value;

@InputType()
export class AddNoteInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: NO_ITEM })
  itemId: string;

  @Field({ description: '2 to 2,000 characters.' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanText(value) : value,
  )
  @Length(2, 2000, { message: 'Eine Notiz hat 2 bis 2.000 Zeichen.' })
  text: string;
}

@InputType()
export class NoteIdInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Notiz gibt es nicht.' })
  noteId: string;
}

@InputType({ description: 'What is left out is taken away.' })
export class AssignItemInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: NO_ITEM })
  itemId: string;

  @Field(() => ID, { nullable: true })
  @IsOptional()
  @IsUUID(undefined, { message: 'Diese Person gibt es nicht.' })
  accountId?: string | null;

  @Field(() => String, { nullable: true, description: '2 to 120 characters.' })
  @Transform(({ value }: { value: unknown }) =>
    typeof value === 'string' ? cleanLine(value) || null : value,
  )
  @IsOptional()
  @Length(2, 120, { message: 'Ein Amt hat 2 bis 120 Zeichen.' })
  office?: string | null;
}

@InputType()
export class SaveViewInput {
  @Field({ description: '1 to 40 characters; a view of this name is replaced.' })
  @Transform(asLine)
  @Length(1, 40, { message: 'Der Name einer Ansicht hat 1 bis 40 Zeichen.' })
  name: string;

  @Field({ description: 'What follows the question mark in the address of the page.' })
  @MaxLength(500, { message: 'So viele Filter gehen nicht in eine Ansicht.' })
  @Matches(/^[\w%=&.+~*-]*$/, { message: 'Diese Ansicht lässt sich nicht lesen.' })
  query: string;

  @Field({ description: 'It opens when the address says nothing.' })
  @IsBoolean()
  standard: boolean;
}

@InputType()
export class ViewIdInput {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Ansicht gibt es nicht.' })
  viewId: string;
}

@ArgsType()
export class PersonArgs {
  @Field(() => ID)
  @IsUUID(undefined, { message: 'Diese Person gibt es nicht.' })
  id: string;
}

@ArgsType()
export class HistoryArgs {
  @Field(() => Int, { defaultValue: 5, description: '1 to 50.' })
  @IsInt()
  @Min(1, { message: 'Eine Seite hat 1 bis 50 Einträge.' })
  @Max(50, { message: 'Eine Seite hat 1 bis 50 Einträge.' })
  first: number;

  @Field(() => String, { nullable: true, description: 'The cursor of the last known entry.' })
  @IsOptional()
  @IsString()
  after?: string | null;
}
