import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo } from '@ein/platform';

export const QueueKind = {
  IDEA: 'idea',
  COMMENT: 'comment',
  NOTICE: 'notice',
  APPEAL: 'appeal',
  EDIT: 'edit',
  PHOTO: 'photo',
  MERGE: 'merge',
  DUPLICATE: 'duplicate',
  LOOK: 'look',
} as const;
export type QueueKind = (typeof QueueKind)[keyof typeof QueueKind];
registerEnumType(QueueKind, {
  name: 'QueueKind',
  description: 'Why something is in the queue.',
  valuesMap: { LOOK: { description: 'An idea that was published before anybody had checked it.' } },
});

export const QueueFilter = {
  ALL: 'all',
  IDEAS: 'idea',
  COMMENTS: 'comment',
  NOTICES: 'notice',
  APPEALS: 'appeal',
  EDITS: 'edit',
  DUPLICATES: 'duplicate',
  LOOKS: 'look',
} as const;
export type QueueFilter = (typeof QueueFilter)[keyof typeof QueueFilter];
registerEnumType(QueueFilter, {
  name: 'QueueFilter',
  description: 'Which part of the queue to show.',
});

export const QueueAssigned = { MINE: 'mine', NOBODY: 'nobody' } as const;
export type QueueAssigned = (typeof QueueAssigned)[keyof typeof QueueAssigned];
registerEnumType(QueueAssigned, {
  name: 'QueueAssigned',
  description: 'Who takes care of it: the viewer, or no person and no office.',
});

export const QueueDue = { TODAY: 'today', OVERDUE: 'overdue' } as const;
export type QueueDue = (typeof QueueDue)[keyof typeof QueueDue];
registerEnumType(QueueDue, {
  name: 'QueueDue',
  description: 'Due in what is left of this day in Einbeck, or due before now.',
});

/** What a row of the list shows is a plain property; what only the open item shows is asked when it is wanted. */
@ObjectType('QueueItem', { description: 'Something that waits for a moderator, or waited.' })
export class QueueItemType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Send it with the decision: it says what was seen.' })
  version: number;

  @Field(() => QueueKind)
  kind: QueueKind;

  @Field()
  createdAt: Date;

  @Field({ description: 'When somebody must have decided.' })
  dueAt: Date;

  @Field({ description: 'The title of the idea, or how the comment begins.' })
  title: string;

  @Field({ description: 'The first 240 characters.' })
  excerpt: string;

  @Field(() => String, { nullable: true, description: 'null: the whole town.' })
  placeName: string | null;

  @Field({ description: 'A comment that nobody reads before it is let through.' })
  waiting: boolean;

  @Field(() => Int)
  noticeCount: number;

  @Field(() => Int, {
    description: '0 to 3: how much hints speak about it. It sorts and flags, it decides nothing.',
  })
  risk: number;

  @Field(() => String, { nullable: true, description: 'The colleague who takes care of it.' })
  assignedTo: string | null;

  @Field(() => ID, { nullable: true })
  assignedToId: string | null;

  @Field(() => String, { nullable: true, description: 'The office that takes care of it.' })
  assignedOffice: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the author says against the decision.',
  })
  appealText: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The colleague who has it open right now; null for oneself.',
  })
  claimedBy: string | null;

  ideaId: string;
  commentId: string | null;
  appealOf: string | null;
  placeId: string | null;
  authorId: string;
  closed: boolean;
  revision: number | null;
}

@ObjectType({ description: 'The history of an author in figures, without name or address.' })
export class QueueAuthor {
  @Field(() => ID, { description: 'Of the account; it says nothing about who they are.' })
  id: string;

  @Field({ description: 'When their account was opened.' })
  since: Date;

  @Field(() => Int)
  ideasPublished: number;

  @Field(() => Int)
  commentsPublished: number;

  @Field(() => Int, { description: 'Decisions that took something from them.' })
  decisions: number;
}

@ObjectType({ description: 'How much waits, by kind.' })
export class QueueCounts {
  @Field(() => Int)
  all: number;

  @Field(() => Int)
  ideas: number;

  @Field(() => Int)
  comments: number;

  @Field(() => Int)
  notices: number;

  @Field(() => Int)
  appeals: number;

  @Field(() => Int, { description: 'Edits of public ideas.' })
  edits: number;

  @Field(() => Int, { description: 'Ideas that may say the same as an older one.' })
  duplicates: number;

  @Field(() => Int, { description: 'Ideas that were published before anybody had checked them.' })
  looks: number;
}

@ObjectType({
  description:
    'Open items: those that are due first on top, of what is due together those that hints speak about.',
})
export class QueueConnection {
  @Field(() => [QueueItemType])
  nodes: QueueItemType[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;

  /** Counted when it is asked for, and only once for total and counts. */
  open: () => Promise<Map<QueueKind, number>>;
  total: () => Promise<number>;
}
