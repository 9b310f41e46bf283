import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ProcessingStatus } from '@ein/ideas';

export const ImportState = {
  CHECKED: 'checked',
  MAKING: 'making',
  MADE: 'made',
  PUBLISHING: 'publishing',
  PUBLISHED: 'published',
} as const;
export type ImportState = (typeof ImportState)[keyof typeof ImportState];
registerEnumType(ImportState, {
  name: 'ImportState',
  description:
    'The files are checked; ideas are being made that nobody sees; they are made; they are being published; all of them are public.',
});

@ObjectType({ description: 'A row of the files that does not come in, or not whole.' })
export class ImportRemark {
  @Field({ description: 'It is in the file with comments.' })
  comments: boolean;

  @Field(() => Int, { description: 'Of the file, from 1.' })
  line: number;

  @Field(() => [String], { description: 'Why, in whole sentences.' })
  reasons: string[];
}

@ObjectType({ description: 'A word of the former platform and what it means here.' })
export class ImportWord {
  @Field()
  word: string;

  @Field(() => Int, { description: 'How many ideas have it.' })
  ideas: number;

  @Field(() => ID, { nullable: true, description: 'The theme, of a category.' })
  categoryId: string | null;

  @Field(() => ProcessingStatus, { nullable: true, description: 'The state, of a status.' })
  status: ProcessingStatus | null;
}

@ObjectType({ description: 'An idea that comes in.' })
export class ImportedRow {
  @Field(() => Int)
  line: number;

  @Field()
  title: string;

  @Field(() => String, { nullable: true })
  category: string | null;

  @Field(() => String, { nullable: true })
  status: string | null;

  @Field(() => String, { nullable: true, description: 'null: the whole town.' })
  place: string | null;

  @Field(() => Date, { nullable: true })
  writtenAt: Date | null;

  @Field(() => Int, { description: 'Comments of it that come in.' })
  comments: number;

  @Field({ description: 'It is here already and stays as it is.' })
  there: boolean;
}

@ObjectType('ImportRun', {
  description: 'Files of the former platform, on their way into a project.',
})
export class ImportRunType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  projectId: string;

  @Field({ description: 'Host of the former platform.' })
  source: string;

  @Field(() => ImportState)
  state: ImportState;

  @Field(() => [String])
  files: string[];

  @Field(() => [String], { description: 'Columns that are not taken over.' })
  ignored: string[];

  @Field()
  showsNames: boolean;

  @Field()
  createdAt: Date;

  @Field(() => Date, { nullable: true })
  finishedAt: Date | null;

  @Field(() => Int, { description: 'Ideas that come in.' })
  ideas: number;

  @Field(() => Int, { description: 'Comments that come in.' })
  comments: number;

  @Field(() => Int, { description: 'Ideas and comments that are here already.' })
  there: number;

  @Field(() => Int, { description: 'Rows that do not come in.' })
  bad: number;

  @Field(() => Int, { description: 'Ideas and comments that the present step has done.' })
  done: number;

  @Field(() => Int, { description: 'All that the present step has to do.' })
  total: number;

  @Field({ description: 'The export names who wrote.' })
  hasNames: boolean;

  @Field({ description: 'Nothing of it is public, so it can be thrown away.' })
  canBeDiscarded: boolean;
}
