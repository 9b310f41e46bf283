import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { NotAllowed, NotFound, resultUnion } from '@ein/platform';
import { QueueItemType } from '@ein/queue';

@ObjectType('QueueNote', { description: 'A note for the team about an idea or a comment.' })
export class NoteType {
  @Field(() => ID)
  id: string;

  @Field()
  text: string;

  @Field({ description: 'The colleague who wrote it.' })
  writtenBy: string;

  @Field({ description: 'Written by the viewer, who may take it away.' })
  mine: boolean;

  @Field()
  createdAt: Date;

  ideaId: string;
  commentId: string | null;
}

@ObjectType('QueueView', { description: 'A list of the queue under a name of one’s own.' })
export class ViewType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'What follows the question mark in the address of the page.' })
  query: string;

  @Field({ description: 'Opens when the address says nothing.' })
  standard: boolean;
}

@ObjectType({ description: 'A colleague who can take care of an item.' })
export class Colleague {
  @Field(() => ID)
  id: string;

  @Field()
  displayName: string;
}

export const PersonEntryKind = {
  IDEA: 'idea',
  COMMENT: 'comment',
  DECISION: 'decision',
  NOTICE_ABOUT: 'notice_about',
  NOTICE_BY: 'notice_by',
} as const;
export type PersonEntryKind = (typeof PersonEntryKind)[keyof typeof PersonEntryKind];
registerEnumType(PersonEntryKind, {
  name: 'PersonEntryKind',
  description: 'What an entry in the history of a person is about.',
});

@ObjectType({ description: 'One entry in the history of a person, without name or address.' })
export class PersonEntry {
  @Field(() => PersonEntryKind)
  kind: PersonEntryKind;

  @Field()
  at: Date;

  @Field(() => Int, { nullable: true, description: 'null: it has no number yet.' })
  ideaNumber: number | null;

  @Field(() => Int, { nullable: true, description: 'null when it is about the idea itself.' })
  commentNumber: number | null;

  @Field({
    description: 'The title, or how the comment begins; what was decided; why it was reported.',
  })
  text: string;

  @Field({
    description: 'The visibility of a text, the action of a decision, the reason of a notice.',
  })
  word: string;

  @Field({ description: 'Given as `after`, the history goes on behind it.' })
  cursor: string;
}

@ObjectType({ description: 'Notices about and by a person.' })
export class PersonNotices {
  @Field(() => Int)
  about: number;

  @Field(() => Int)
  by: number;
}

export const AddNoteResult = resultUnion(
  'AddNoteResult',
  'The note, or why it was not kept.',
  NoteType,
  [NotFound, NotAllowed],
);
export type AddNoteResult = NoteType | NotFound | NotAllowed;

export const AssignResult = resultUnion(
  'AssignResult',
  'The item, or why it was not assigned.',
  QueueItemType,
  [NotFound, NotAllowed],
);
export type AssignResult = QueueItemType | NotFound | NotAllowed;

export const SaveViewResult = resultUnion(
  'SaveViewResult',
  'The view, or why it was not kept.',
  ViewType,
  [NotAllowed],
);
export type SaveViewResult = ViewType | NotAllowed;
