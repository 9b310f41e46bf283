import { Field, ObjectType } from '@nestjs/graphql';
import { IdeaChange, RevisionComparison, TextPiece } from '@ein/editing';

@ObjectType({ description: 'An edit of a public idea that a moderator looks at.' })
export class QueueEdit {
  @Field({ description: 'Whether everybody reads it already; else it waits for this decision.' })
  shown: boolean;

  @Field(() => IdeaChange, { nullable: true })
  change: IdeaChange | null;

  @Field(() => String, { nullable: true, description: 'What its author says about the change.' })
  note: string | null;

  @Field(() => RevisionComparison)
  comparison: RevisionComparison;

  @Field({ description: 'The text stays as it is even when the edit is let through.' })
  lapses: boolean;
}

@ObjectType({ description: 'What its author changed in a text since it came into the queue.' })
export class QueueTextChange {
  @Field(() => [TextPiece], { description: 'Of an idea; empty for comments.' })
  title: TextPiece[];

  @Field(() => [TextPiece], { description: 'Markdown, as written.' })
  body: TextPiece[];
}
