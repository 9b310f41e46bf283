import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const AppointmentStatus = {
  HELD: 'held',
  CONFIRMED: 'confirmed',
  DISPLACED: 'displaced',
  CANCELLED: 'cancelled',
  LAPSED: 'lapsed',
  CAME: 'came',
  MISSED: 'missed',
} as const;
export type AppointmentStatus = (typeof AppointmentStatus)[keyof typeof AppointmentStatus];
registerEnumType(AppointmentStatus, {
  name: 'AppointmentStatus',
  description:
    'HELD waits for the link in the mail, LAPSED waited too long, DISPLACED was taken back by the town.',
});

@ObjectType('AppointmentMatter', { description: 'What people come for.' })
export class MatterType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field({ description: 'One sentence more, maybe empty.' })
  hint: string;

  @Field({ description: 'It can be chosen now.' })
  active: boolean;
}

@ObjectType({ description: 'A day with free times.' })
export class FreeDay {
  @Field({ description: 'ISO date in Berlin.' })
  day: string;

  @Field(() => Int)
  count: number;
}

@ObjectType({ description: 'A time that can be booked.' })
export class FreeTime {
  @Field(() => ID, { description: 'Of the series it belongs to; books it together with the time.' })
  seriesId: string;

  @Field({ description: 'Who is there.' })
  host: string;

  @Field()
  startsAt: Date;

  @Field()
  endsAt: Date;
}

@ObjectType('Appointment', {
  description: 'A booking, for whoever holds its link and for staff; nobody else sees it.',
})
export class AppointmentType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  matterId: string;

  @Field({ description: 'What it is about.' })
  matter: string;

  @Field()
  host: string;

  @Field()
  startsAt: Date;

  @Field()
  endsAt: Date;

  @Field(() => AppointmentStatus)
  status: AppointmentStatus;

  @Field(() => Date, { nullable: true, description: 'Until then an unconfirmed one is held.' })
  heldUntil: Date | null;

  @Field()
  name: string;

  @Field(() => String, { nullable: true })
  email: string | null;

  @Field(() => String, { nullable: true })
  phone: string | null;

  @Field()
  note: string;

  @Field({ description: 'What they need to take part.' })
  needs: string;

  @Field(() => String, { nullable: true, description: 'Why the town took it back.' })
  reason: string | null;

  sequence: number;
  createdAt: Date;
}

@ObjectType({ description: 'The slot is held, and a mail with a link is on its way.' })
export class AppointmentRequested {
  @Field()
  startsAt: Date;

  @Field({ description: 'Until then it waits for the link.' })
  heldUntil: Date;
}

@ObjectType('AppointmentSeries', { description: 'Times that come every week, or on one day.' })
export class SeriesType {
  @Field(() => ID)
  id: string;

  @Field(() => [ID])
  matterIds: string[];

  @Field()
  host: string;

  @Field(() => Int, { description: 'Monday is 1.' })
  weekday: number;

  @Field({ description: '09:00, on the clock in Berlin.' })
  fromTime: string;

  @Field()
  untilTime: string;

  @Field(() => Int)
  minutes: number;

  @Field({ description: 'ISO date.' })
  validFrom: string;

  @Field(() => String, { nullable: true, description: 'The last day; null: without an end.' })
  validUntil: string | null;
}

@ObjectType('AppointmentClosure', { description: 'A day on which nobody is there.' })
export class ClosureType {
  @Field(() => ID)
  id: string;

  @Field({ description: 'ISO date.' })
  day: string;

  @Field(() => ID, { nullable: true, description: 'null: all of them.' })
  seriesId: string | null;

  @Field()
  reason: string;
}

@ObjectType({ description: 'What was taken back, and how many people were told.' })
export class TimesTakenBack {
  @Field(() => Int, { description: 'Bookings that need another time now.' })
  displaced: number;

  @Field(() => Int, { description: 'Those of them who have no address: they are to be called.' })
  toBeCalled: number;
}
