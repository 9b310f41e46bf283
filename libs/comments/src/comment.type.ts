import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo, renderText } from '@ein/platform';
import { PersonType } from '@ein/accounts';
import { markMentions } from './mention-html.policy.js';
import { Stance } from './stance.type.js';

export const CommentSort = {
  BALANCED: 'balanced',
  NEWEST: 'newest',
  OLDEST: 'oldest',
  MOST_ANSWERED: 'most_answered',
} as const;
export type CommentSort = (typeof CommentSort)[keyof typeof CommentSort];
registerEnumType(CommentSort, {
  name: 'CommentSort',
  description:
    'The order of the comments under an idea; replies always stand in the order of time.',
  valuesMap: {
    BALANCED: {
      description: 'The best of each side in turn; which side comes first changes daily.',
    },
    MOST_ANSWERED: { description: 'Most replies first, then newest.' },
  },
});

/** Everything but the replies is a plain property, filled by the list's own statement. */
@ObjectType('Comment', { description: 'A contribution under an idea (Beitrag).' })
export class CommentType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Quoted as K-123.' })
  number: number;

  @Field({ description: 'Markdown, as written; empty when it was removed.' })
  body: string;

  @Field(() => Int, {
    nullable: true,
    description: 'Number of the duplicate it was written under; null where its idea stands alone.',
  })
  fromNumber: number | null;

  @Field(() => Stance, { nullable: true })
  stance: Stance | null;

  @Field(() => PersonType, { description: 'Who wrote it; nobody is named when it was removed.' })
  author: PersonType;

  @Field({ description: 'When it appeared; of one that waits, when it was written.' })
  createdAt: Date;

  @Field(() => Date, { nullable: true, description: 'When its author last mended it.' })
  editedAt: Date | null;

  @Field(() => Int, {
    description: 'Given with an edit, so that nobody overwrites what they have not seen.',
  })
  version: number;

  @Field()
  viewerIsAuthor: boolean;

  @Field({
    description:
      'Whether the viewer may mend it now: its author, for 15 minutes or while it waits.',
  })
  viewerCanEdit: boolean;

  @Field({ description: "A question to which the office or the idea's author has replied." })
  answered: boolean;

  @Field(() => Int, { description: 'How many people call it a good reason.' })
  voteCount: number;

  /** Filled by lists; else asked by the votes feature. */
  viewerHasVoted?: boolean;

  @Field({
    description: 'It waits to be checked: only its author and those who check it see it.',
  })
  waiting: boolean;

  @Field({ description: 'It stood here and was removed: nothing of its content is left.' })
  removed: boolean;

  @Field({ description: 'It was its author who took it away; then there is no ground.' })
  deletedByAuthor: boolean;

  @Field(() => Date, { nullable: true })
  removedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'The rule or law on which it was removed.' })
  removedGround: string | null;

  @Field(() => Int)
  replyCount: number;

  @Field(() => String, {
    nullable: true,
    description: "What it changed in the town's plan, in one sentence.",
  })
  changedThePlan: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The first comment of its thread; null for that one itself.',
  })
  parentId: string | null;

  ideaId: string;

  /** The text as it is stored, with places instead of the people who are addressed. */
  stored: string;
  mentioned: { position: number; name: string; number: number | null }[];

  /** A getter costs nothing where it is not asked for, and is no resolver for each item of a list. */
  @Field(() => String, { description: 'Safe HTML of the text.' })
  get bodyHtml(): string {
    return markMentions(renderText(this.stored), this.mentioned);
  }
}

@ObjectType('CommentConnection', {
  description: 'Comments of an idea, without replies; those hang on each.',
})
export class CommentConnection {
  @Field(() => [CommentType])
  nodes: CommentType[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  @Field(() => Stance, {
    nullable: true,
    description: 'The side that comes first today; only in the balanced order.',
  })
  firstSide: Stance | null;

  /** Where the list's own statement knew it. */
  total?: number;

  /** What `totalCount` is counted over else. */
  ideaId: string;
  stance: Stance | null;
}
