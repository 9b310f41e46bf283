import { Field, Int, ObjectType } from '@nestjs/graphql';
import {
  AccountRestricted,
  NotAllowed,
  NotFound,
  Problem,
  resultUnion,
  TooManyRequests,
} from '@ein/platform';
import { IdeaClosed, IdeaMerged } from '@ein/ideas';
import { CommentType } from './comment.type.js';
import type { UnclearName } from './mention.policy.js';

@ObjectType({ description: 'Somebody who takes part in a discussion and can be addressed there.' })
export class ParticipantType {
  @Field()
  displayName: string;

  @Field(() => String, { nullable: true, description: 'The Ortschaft they gave.' })
  placeName: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "Their newest comment under the idea; null for the idea's author who wrote none.",
  })
  number: number | null;
}

@ObjectType({ description: 'A name that several people have.' })
export class UnclearMention {
  @Field()
  name: string;

  @Field(() => [ParticipantType])
  people: ParticipantType[];
}

@ObjectType({
  implements: () => Problem,
  description: 'Several people have a name that is addressed: the writer says who is meant.',
})
export class MentionUnclear extends Problem {
  @Field(() => [UnclearMention])
  names: UnclearMention[];

  constructor(names: UnclearName[]) {
    super('Diesen Namen haben hier mehrere. Bitte wähle, wen du meinst. Dein Text bleibt stehen.');
    this.names = names;
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'The comment was changed since it was read.',
})
export class CommentChanged extends Problem {
  @Field(() => CommentType, { description: 'The comment as it is now.' })
  current: CommentType;

  constructor(current: CommentType) {
    super(
      'Dein Beitrag hat sich inzwischen geändert, vielleicht in einem anderen Fenster. Bitte sieh ihn noch einmal an.',
    );
    this.current = current;
  }
}

export const PostCommentResult = resultUnion(
  'PostCommentResult',
  'The comment, or why it was not taken.',
  CommentType,
  [
    AccountRestricted,
    IdeaClosed,
    IdeaMerged,
    MentionUnclear,
    NotAllowed,
    NotFound,
    TooManyRequests,
  ],
);
export type PostCommentResult =
  CommentType | IdeaClosed | IdeaMerged | MentionUnclear | NotAllowed | NotFound | TooManyRequests;

export const EditCommentResult = resultUnion(
  'EditCommentResult',
  'The comment with its new text, or why it stays as it was.',
  CommentType,
  [
    AccountRestricted,
    CommentChanged,
    IdeaClosed,
    IdeaMerged,
    MentionUnclear,
    NotAllowed,
    NotFound,
    TooManyRequests,
  ],
);
export type EditCommentResult = PostCommentResult | CommentChanged;

export const DeleteCommentResult = resultUnion(
  'DeleteCommentResult',
  'What is left of the comment, or why it stays.',
  CommentType,
  [NotAllowed, NotFound],
);
export type DeleteCommentResult = CommentType | NotAllowed | NotFound;
