import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Transform } from 'class-transformer';
import { IsEnum, IsInt, IsUUID, Length, Max, Min } from 'class-validator';
import { cleanLine } from '@ein/platform';
import { OpinionChoice } from './opinion-choice.type.js';
import { StatementState } from './opinion-statement.type.js';

const NO_STATEMENT = { message: 'Diese Aussage gibt es nicht.' };
const NO_PROJECT = { message: 'Dieses Projekt gibt es nicht.' };
const LENGTH = { message: 'Die Aussage braucht 5 bis 280 Zeichen.' };
const NO_COMMENT = { message: 'Bitte gib die Nummer des Beitrags an, zum Beispiel K-12.' };
const line = ({ value }: { value: unknown }) =>
  typeof value === 'string' ? cleanLine(value) : value;

@InputType()
export class ExpressOpinionInput {
  @Field(() => ID)
  @IsUUID(undefined, NO_STATEMENT)
  statementId: string;

  @Field(() => OpinionChoice)
  @IsEnum(OpinionChoice, { message: 'Bitte wähle eine der drei Antworten.' })
  choice: OpinionChoice;
}

@InputType()
export class StatementIdInput {
  @Field(() => ID)
  @IsUUID(undefined, NO_STATEMENT)
  statementId: string;
}

@InputType()
export class WriteStatementInput {
  @Field(() => ID)
  @IsUUID(undefined, NO_PROJECT)
  projectId: string;

  @Field({ description: '5 to 280 characters.' })
  @Transform(line)
  @Length(5, 280, LENGTH)
  text: string;
}

@InputType()
export class TakeStatementInput {
  @Field(() => ID)
  @IsUUID(undefined, NO_PROJECT)
  projectId: string;

  @Field(() => Int, { description: 'K-123.' })
  @IsInt(NO_COMMENT)
  @Min(1, NO_COMMENT)
  @Max(2_000_000_000, NO_COMMENT)
  commentNumber: number;

  @Field({ description: 'A part of its text, word for word, 5 to 280 characters.' })
  @Transform(line)
  @Length(5, 280, LENGTH)
  text: string;
}

@InputType()
export class MendStatementInput {
  @Field(() => ID)
  @IsUUID(undefined, NO_STATEMENT)
  statementId: string;

  @Field({ description: '5 to 280 characters.' })
  @Transform(line)
  @Length(5, 280, LENGTH)
  text: string;
}

@InputType()
export class MoveStatementInput {
  @Field(() => ID)
  @IsUUID(undefined, NO_STATEMENT)
  statementId: string;

  @Field(() => StatementState, { description: 'Open or closed; nothing becomes a draft again.' })
  @IsEnum(StatementState, { message: 'Bitte wähle, ob die Aussage offen ist.' })
  state: StatementState;
}
