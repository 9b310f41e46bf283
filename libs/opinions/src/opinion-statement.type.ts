import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { OpinionChoice } from './opinion-choice.type.js';

export const StatementState = { DRAFT: 'draft', OPEN: 'open', CLOSED: 'closed' } as const;
export type StatementState = (typeof StatementState)[keyof typeof StatementState];
registerEnumType(StatementState, {
  name: 'StatementState',
  description: 'A draft is for staff alone; an open one is answered; a closed one is read.',
});

@ObjectType({ description: 'The comment that a statement was taken from, word for word.' })
export class StatementSource {
  @Field(() => Int, { description: 'Quoted as K-123.' })
  commentNumber: number;

  @Field(() => Int)
  ideaNumber: number;
}

@ObjectType('OpinionStatement', {
  description: 'A statement that residents agree or disagree with.',
})
export class OpinionStatementType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Counted within the project.' })
  number: number;

  @Field()
  text: string;

  @Field(() => StatementState)
  state: StatementState;

  @Field(() => StatementSource, { nullable: true, description: 'null: staff wrote it.' })
  source: StatementSource | null;
}

@ObjectType({ description: 'What the viewer said to a statement; nobody else is told.' })
export class OpinionAnswer {
  @Field(() => OpinionStatementType)
  statement: OpinionStatementType;

  @Field(() => OpinionChoice, { nullable: true, description: 'null: they have not answered it.' })
  choice: OpinionChoice | null;

  @Field({ description: 'Whether it can be changed now.' })
  changeable: boolean;
}

export const WithheldWhy = { HIDDEN: 'hidden', EDITED: 'edited', DELETED: 'deleted' } as const;
export type WithheldWhy = (typeof WithheldWhy)[keyof typeof WithheldWhy];
registerEnumType(WithheldWhy, {
  name: 'WithheldWhy',
  description: 'What became of the comment that a statement was taken from.',
});

@ObjectType({ description: 'A statement as staff see it.' })
export class StaffStatement {
  @Field(() => ID)
  id: string;

  @Field(() => Int)
  number: number;

  @Field(() => String, { nullable: true, description: 'null: it is withheld with its source.' })
  text: string | null;

  @Field(() => StatementState)
  state: StatementState;

  @Field(() => StatementSource, { nullable: true })
  source: StatementSource | null;

  @Field(() => WithheldWhy, {
    nullable: true,
    description: 'Why nobody can read it; null: nothing is withheld.',
  })
  withheldWhy: WithheldWhy | null;

  @Field(() => Int, { description: 'How many have answered it, whatever they said.' })
  answerCount: number;
}

@ObjectType({ description: 'All statements of a project, for those who keep them.' })
export class StatementDesk {
  @Field(() => ID)
  projectId: string;

  @Field()
  projectName: string;

  @Field({ description: 'Whether residents can answer open statements now.' })
  takesOpinions: boolean;

  @Field(() => [StaffStatement])
  statements: StaffStatement[];
}
