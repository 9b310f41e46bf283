import { Field, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Problem, resultUnion, TooManyRequests } from '@ein/platform';
import { QueueItemType } from '@ein/queue';
import { AppealReceived, DecisionType } from './decision.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'Somebody else decided or something came in since the item was read.',
})
export class ItemChanged extends Problem {
  @Field(() => QueueItemType, { nullable: true, description: 'The item as it is now.' })
  current: QueueItemType | null;

  constructor(current: QueueItemType | null) {
    super(
      current?.closed === false
        ? 'Hier ist etwas dazugekommen, seit du den Eintrag geöffnet hast. Bitte sieh ihn noch einmal an.'
        : 'Darüber ist schon entschieden.',
    );
    this.current = current;
  }
}

export const DecideResult = resultUnion(
  'DecideResult',
  'The decision, or why it was not made.',
  DecisionType,
  [ItemChanged, NotFound, NotAllowed],
);
export type DecideResult = DecisionType | ItemChanged | NotFound | NotAllowed;

export const RemovePhotoResult = resultUnion(
  'RemovePhotoResult',
  'The decision, or why the photo stays.',
  DecisionType,
  [NotFound, NotAllowed],
);
export type RemovePhotoResult = DecisionType | NotFound | NotAllowed;

export const AppealResult = resultUnion(
  'AppealResult',
  'The receipt, or why the appeal was not taken.',
  AppealReceived,
  [NotAllowed, NotFound, TooManyRequests],
);
export type AppealResult = AppealReceived | NotAllowed | NotFound | TooManyRequests;
