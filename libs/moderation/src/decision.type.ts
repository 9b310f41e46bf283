import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { DecisionAppeal, DecisionRecord } from './decision-record.type.js';

export const DecisionAction = {
  PUBLISH: 'publish',
  REFUSE: 'refuse',
  HIDE: 'hide',
  KEEP: 'keep',
  UPHOLD: 'uphold',
  OVERTURN: 'overturn',
  REMOVE_PHOTO: 'remove_photo',
  RETURN: 'return',
  MERGE: 'merge',
} as const;
export type DecisionAction = (typeof DecisionAction)[keyof typeof DecisionAction];
registerEnumType(DecisionAction, {
  name: 'DecisionAction',
  description: 'What a moderator decides.',
  valuesMap: {
    PUBLISH: { description: 'A waiting idea or comment becomes public.' },
    REFUSE: {
      description: 'A waiting idea or comment does not become public; needs reason and ground.',
    },
    HIDE: { description: 'What is public is taken away; needs reason and ground.' },
    KEEP: { description: 'The notices are unfounded; everything stays.' },
    UPHOLD: { description: 'The decision appealed against stands; needs reason and ground.' },
    OVERTURN: { description: 'The decision appealed against falls; the content is public again.' },
    MERGE: {
      description: 'An idea becomes a duplicate of another; needs reason and ground.',
    },
    REMOVE_PHOTO: {
      description: 'One photo goes for good, the idea stays; needs reason and ground.',
    },
    RETURN: {
      description:
        'A waiting idea goes back to its author, who is asked for changes; needs a passage or a reason.',
    },
  },
});

@ObjectType('Decision', { description: 'What was decided about a content, and why.' })
export class DecisionType extends DecisionRecord {
  @Field(() => ID)
  id: string;

  @Field(() => DecisionAction)
  action: DecisionAction;

  @Field(() => String, {
    nullable: true,
    description: 'The statement of reasons, as its author got it.',
  })
  reason: string | null;

  @Field(() => String, { nullable: true, description: 'The rule or law it rests on.' })
  ground: string | null;

  @Field()
  decidedAt: Date;

  @Field(() => Date, {
    nullable: true,
    description: 'When the mail to the author leaves; null when there is none or it has left.',
  })
  mailAt: Date | null;

  @Field(() => Date, {
    nullable: true,
    description: 'Until when its moderator can take it back; null when that time is over.',
  })
  canUndoUntil: Date | null;

  @Field(() => Date, {
    nullable: true,
    description:
      'Until when the author can appeal; null when nothing was taken from them or an appeal was made.',
  })
  canAppealUntil: Date | null;

  @Field(() => DecisionAppeal, {
    nullable: true,
    description: 'The appeal against it; null: there is none.',
  })
  appeal: DecisionAppeal | null;

  ideaId: string;
  commentId: string | null;
  actorId: string;
}

@ObjectType({ description: 'The receipt for an appeal.' })
export class AppealReceived {
  @Field(() => ID)
  id: string;

  @Field({ description: 'By when somebody else will have decided.' })
  dueAt: Date;
}
