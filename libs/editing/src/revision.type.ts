import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const IdeaChange = {
  SPELLING: 'spelling',
  ADDITION: 'addition',
  MEANING: 'meaning',
} as const;
export type IdeaChange = (typeof IdeaChange)[keyof typeof IdeaChange];
registerEnumType(IdeaChange, {
  name: 'IdeaChange',
  description: 'How much an edit changes.',
  valuesMap: {
    SPELLING: { description: 'The same with other letters.' },
    ADDITION: { description: 'More of the same.' },
    MEANING: { description: 'Something else than what people have supported.' },
  },
});

export const PieceKind = { SAME: 'same', REMOVED: 'removed', ADDED: 'added' } as const;
export type PieceKind = (typeof PieceKind)[keyof typeof PieceKind];
registerEnumType(PieceKind, {
  name: 'PieceKind',
  description: 'What became of a piece of text from one revision to another.',
});

@ObjectType({ description: 'A piece of two texts that are compared.' })
export class TextPiece {
  @Field(() => PieceKind)
  kind: PieceKind;

  @Field()
  text: string;
}

@ObjectType('IdeaRevision', {
  description: 'A text that everybody could read as the text of an idea.',
})
export class RevisionType {
  @Field(() => Int)
  version: number;

  @Field({ description: 'Since when everybody could read it.' })
  shownAt: Date;

  @Field(() => IdeaChange, { nullable: true, description: 'null for the first one.' })
  change: IdeaChange | null;

  @Field(() => String, { nullable: true, description: 'What its author says about the change.' })
  note: string | null;

  @Field({ description: 'Whether it is what the idea says now.' })
  current: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'On what ground it was taken away; then nothing of it can be read.',
  })
  removedGround: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many supported the text before it, where they were asked about this one.',
  })
  supporters: number | null;

  @Field(() => Int, { nullable: true, description: 'How many of them support this one too.' })
  carried: number | null;
}

@ObjectType({ description: 'Two texts of an idea, piece by piece.' })
export class RevisionComparison {
  @Field(() => Int)
  from: number;

  @Field(() => Int)
  to: number;

  @Field(() => [TextPiece])
  title: TextPiece[];

  @Field(() => [TextPiece], { description: 'Markdown, as written.' })
  body: TextPiece[];

  @Field(() => String, { nullable: true, description: 'The place before; null: the whole town.' })
  placeBefore: string | null;

  @Field(() => String, { nullable: true })
  placeAfter: string | null;

  @Field(() => String)
  categoryBefore: string;

  @Field(() => String)
  categoryAfter: string;
}

export const ProposalState = { WAITING: 'waiting', ASKING: 'asking' } as const;
export type ProposalState = (typeof ProposalState)[keyof typeof ProposalState];
registerEnumType(ProposalState, {
  name: 'ProposalState',
  description: 'Where a proposed text stands.',
  valuesMap: {
    WAITING: { description: 'A moderator has to see it first; only its author reads it.' },
    ASKING: { description: 'Everybody reads it, and those who support the idea are asked.' },
  },
});

@ObjectType({ description: 'A new text that stands beside the text of an idea.' })
export class IdeaProposal {
  @Field(() => ID)
  ideaId: string;

  @Field(() => Int)
  version: number;

  @Field(() => ProposalState)
  state: ProposalState;

  @Field()
  title: string;

  @Field({ description: 'Markdown, as written.' })
  body: string;

  @Field(() => ID, { nullable: true, description: 'null: the whole town.' })
  placeId: string | null;

  @Field(() => ID)
  categoryId: string;

  @Field(() => String, { nullable: true, description: 'What its author says about the change.' })
  note: string | null;

  @Field(() => IdeaChange)
  change: IdeaChange;

  @Field(() => Int, {
    nullable: true,
    description: 'How many supported the idea when they were asked.',
  })
  supporters: number | null;

  @Field(() => Date, { nullable: true, description: 'Until when they can answer.' })
  askUntil: Date | null;
}

@ObjectType({ description: 'What its author can do with an idea now.' })
export class EditingState {
  @Field(() => Int, { description: 'Send it with an edit: it says which text was seen.' })
  base: number;

  @Field(() => String, { nullable: true, description: 'Why it cannot be edited; null: it can.' })
  whyNot: string | null;

  @Field({ description: 'Whether it can be withdrawn.' })
  canWithdraw: boolean;
}
