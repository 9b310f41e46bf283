import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { PageInfo } from '@ein/platform';

export const EventKind = {
  THEMED_EVENING: 'themed_evening',
  TRAINING: 'training',
  COUNCIL_DATE: 'council_date',
  OTHER: 'other',
} as const;
export type EventKind = (typeof EventKind)[keyof typeof EventKind];
registerEnumType(EventKind, { name: 'EventKind', description: 'What sort of event it is.' });

export const EventState = {
  DRAFT: 'draft',
  PUBLISHED: 'published',
  CANCELLED: 'cancelled',
  OVER: 'over',
} as const;
export type EventState = (typeof EventState)[keyof typeof EventState];
registerEnumType(EventState, {
  name: 'EventState',
  description: 'How an event stands. A cancelled one stays in lists and calendars.',
});

export const EventAccess = {
  STEP_FREE: 'step_free',
  HEARING_LOOP: 'hearing_loop',
  TOILET: 'toilet',
  COMPANION: 'companion',
  SIGN_LANGUAGE: 'sign_language',
  QUIET_ROOM: 'quiet_room',
} as const;
export type EventAccess = (typeof EventAccess)[keyof typeof EventAccess];
registerEnumType(EventAccess, {
  name: 'EventAccess',
  description: 'What makes it possible to come; sign language and company on request.',
});

export const EventTime = { COMING: 'coming', PAST: 'past' } as const;
export type EventTime = (typeof EventTime)[keyof typeof EventTime];
registerEnumType(EventTime, { name: 'EventTime', description: 'Whether an event has ended.' });

@ObjectType('TownEvent', { description: 'Something to which people can come.' })
export class TownEventType {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'What people quote.' })
  number: number;

  @Field({ description: 'The readable end of its address.' })
  slug: string;

  @Field(() => EventKind)
  kind: EventKind;

  @Field()
  title: string;

  @Field({ description: 'Safe HTML.' })
  descriptionHtml: string;

  @Field({ description: 'The same as plain text, for calendars.' })
  descriptionText: string;

  @Field()
  startsAt: Date;

  @Field()
  endsAt: Date;

  @Field(() => String, { nullable: true, description: 'null: in the meeting room.' })
  place: string | null;

  @Field(() => [EventAccess])
  access: EventAccess[];

  @Field({ description: 'In which language it is held, in words.' })
  language: string;

  @Field(() => EventState)
  state: EventState;

  @Field(() => String, { nullable: true, description: 'Why it was cancelled.' })
  cancelReason: string | null;

  @Field({ description: 'Whether one registers for it at all.' })
  takesRegistrations: boolean;

  @Field({ description: 'Whether one can register now, be it for the waiting list.' })
  registrationOpen: boolean;

  @Field(() => Date, { description: 'When registration ends: with its beginning, or before.' })
  registrationUntil: Date;

  @Field(() => Int, { nullable: true, description: 'Seats; null: as many as come.' })
  capacity: number | null;

  @Field(() => Int, { nullable: true, description: 'Seats left; null: as many as come.' })
  seatsLeft: number | null;

  @Field(() => Int, { description: 'How many wait for a seat.' })
  waitingCount: number;

  @Field(() => String, { nullable: true, description: 'Safe HTML of the minutes, once public.' })
  minutesHtml: string | null;

  @Field(() => Date, { nullable: true })
  minutesPublishedAt: Date | null;

  @Field(() => Int, { description: 'Grows with each change; the SEQUENCE of calendars.' })
  version: number;

  @Field()
  changedAt: Date;
}

@ObjectType('TownEventConnection', { description: 'A page of events.' })
export class TownEventConnection {
  @Field(() => [TownEventType])
  nodes: TownEventType[];

  @Field(() => PageInfo)
  pageInfo: PageInfo;
}

/** What staff fill in; public in other shapes. */
@ObjectType('EventDesk', { description: 'An event as those who keep it see it.' })
export class EventDeskType {
  @Field(() => TownEventType)
  event: TownEventType;

  @Field({ description: 'As it was written (Markdown).' })
  description: string;

  @Field(() => Date, { nullable: true, description: 'null: until it begins.' })
  registrationUntil: Date | null;

  @Field(() => String, { nullable: true, description: 'As it was written (Markdown).' })
  minutes: string | null;

  @Field(() => [Int], { description: 'Numbers of the ideas that came out of it.' })
  ideaNumbers: number[];

  @Field(() => Int, { description: 'How many have a seat.' })
  confirmedCount: number;
}
