import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { ProcessingStatus } from '@ein/ideas';
import { DecisionAction } from '@ein/moderation';
import { ToldKind, ToldReason } from './told-kind.type.js';

@ObjectType('Notification', { description: 'One thing that the viewer is told.' })
export class NotificationType {
  @Field(() => ID)
  id: string;

  @Field(() => ToldKind)
  kind: ToldKind;

  @Field(() => ToldReason, { description: 'Why they are told.' })
  reason: ToldReason;

  @Field()
  createdAt: Date;

  @Field({ description: 'Whether the viewer has marked it as read.' })
  read: boolean;

  @Field(() => String, { nullable: true, description: 'What was said, maybe cut.' })
  text: string | null;

  @Field(() => String, { nullable: true, description: 'Who contributed.' })
  who: string | null;

  @Field(() => ProcessingStatus, { nullable: true })
  status: ProcessingStatus | null;

  @Field(() => Int, { nullable: true })
  commentNumber: number | null;

  @Field(() => ID, { nullable: true })
  decisionId: string | null;

  @Field(() => DecisionAction, { nullable: true })
  decisionAction: DecisionAction | null;

  @Field({ description: 'The decision is about a contribution, not about the idea.' })
  aboutComment: boolean;

  @Field({ description: 'The idea has been withdrawn.' })
  isWithdrawn: boolean;

  @Field({ description: 'It asks for an answer that is still waited for.' })
  asks: boolean;

  @Field({ description: 'It had asked, and the text stays as it was.' })
  lapsed: boolean;
}

@ObjectType({ description: 'What the viewer is told of one idea, newest first.' })
export class NotificationGroup {
  @Field(() => ID)
  ideaId: string;

  @Field(() => Int)
  number: number;

  @Field()
  slug: string;

  @Field()
  title: string;

  @Field(() => String, { nullable: true, description: 'null: the whole town.' })
  placeName: string | null;

  @Field({ description: 'Whether its page can be read by everyone.' })
  isPublic: boolean;

  @Field(() => Int)
  unread: number;

  @Field(() => [NotificationType])
  items: NotificationType[];
}
