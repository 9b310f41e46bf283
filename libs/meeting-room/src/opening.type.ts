import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { OpeningException } from './opening-exception.entity.js';
import type { OpeningLine, OpeningVersion } from './opening-version.entity.js';
import type { OpenDay } from './opening.policy.js';

@ObjectType('OpeningLine', { description: 'Somebody is there on this weekday.' })
export class OpeningLineType implements OpeningLine {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: '1 is Monday, 7 is Sunday.' })
  weekday: number;

  @Field(() => String, { nullable: true, description: '`09:00`; null: only the day is said.' })
  from: string | null;

  @Field(() => String, { nullable: true })
  until: string | null;

  @Field({ description: 'Who is there: a team, never a person by name.' })
  who: string;

  @Field({ description: 'What they help with; maybe empty.' })
  helpsWith: string;
}

@ObjectType('OpeningVersion', { description: 'The week as it holds from one day on.' })
export class OpeningVersionType implements OpeningVersion {
  @Field(() => ID)
  id: string;

  @Field(() => String, { description: 'ISO date of the first day.' })
  validFrom: string;

  @Field(() => [OpeningLineType], { description: 'In the order of days and hours.' })
  lines: OpeningLineType[];

  @Field({ description: 'What else is to be said, such as appointments; maybe empty.' })
  note: string;

  @Field({ description: 'Invented for the demo.' })
  demo: boolean;

  @Field(() => Int, { description: 'Grows with each change.' })
  sequence: number;

  @Field()
  changedAt: Date;
}

@ObjectType('OpeningException', { description: 'A day that is not as the week says.' })
export class OpeningExceptionType implements OpeningException {
  @Field(() => String, { description: 'ISO date.' })
  day: string;

  @Field(() => String, { nullable: true, description: 'null: the room is closed.' })
  from: string | null;

  @Field(() => String, { nullable: true })
  until: string | null;

  @Field()
  reason: string;

  @Field(() => Int, { description: 'Grows with each change.' })
  sequence: number;

  @Field()
  changedAt: Date;
}

@ObjectType('OpenDay', { description: 'One day as it will be.' })
export class OpenDayType implements OpenDay {
  @Field(() => String, { description: 'ISO date.' })
  day: string;

  @Field(() => [OpeningLineType], { description: 'Empty when nobody is there.' })
  lines: OpeningLineType[];

  @Field(() => String, {
    nullable: true,
    description: 'Why the day is not as the week says; null: it is.',
  })
  reason: string | null;
}

@ObjectType('MeetingRoom', { description: 'When somebody is in the meeting room.' })
export class MeetingRoomType {
  @Field(() => String, { description: 'Today in Einbeck, as an ISO date.' })
  today: string;

  @Field(() => OpeningVersionType, { nullable: true, description: 'The week that holds today.' })
  inForce: OpeningVersionType | null;

  @Field(() => [OpenDayType], { description: 'Today and the 13 days after it.' })
  days: OpenDayType[];

  @Field(() => [OpeningVersionType], { description: 'Every week that held or will, oldest first.' })
  versions: OpeningVersionType[];

  @Field(() => [OpeningExceptionType], {
    description: 'Days that differ, oldest first: those of the last year and all to come.',
  })
  exceptions: OpeningExceptionType[];
}
