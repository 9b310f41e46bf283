import { Field, ObjectType } from '@nestjs/graphql';
import { ChallengeRequired } from '@ein/challenges';
import { NotFound, Problem, resultUnion, TooManyRequests } from '@ein/platform';
import {
  AppointmentRequested,
  AppointmentType,
  FreeTime,
  SeriesType,
  TimesTakenBack,
} from './appointment.type.js';
import type { Slot } from './slot.policy.js';

@ObjectType({
  implements: () => Problem,
  description: 'Somebody else has this time, or it is no longer offered.',
})
export class SlotTaken extends Problem {
  @Field(() => [FreeTime], { description: 'The next free ones for the same matter.' })
  nextFree: Slot[];

  constructor(nextFree: Slot[]) {
    super(
      nextFree.length
        ? 'Diese Zeit ist gerade vergeben worden. Deine Angaben bleiben stehen. Wähle eine andere Zeit.'
        : 'Diese Zeit ist gerade vergeben worden. Im Moment ist keine andere frei.',
    );
    this.nextFree = nextFree;
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'It has begun, is over or was cancelled: the link changes nothing any more.',
})
export class AppointmentOver extends Problem {
  constructor() {
    super('Dieser Termin lässt sich nicht mehr ändern.');
  }
}

@ObjectType({ implements: () => Problem, description: 'These times cannot be offered like this.' })
export class TimesDoNotFit extends Problem {}

export const BookAppointmentResult = resultUnion(
  'BookAppointmentResult',
  'The slot is held, or why not.',
  AppointmentRequested,
  [SlotTaken, TooManyRequests, ChallengeRequired],
);
export type BookAppointmentResult =
  AppointmentRequested | SlotTaken | TooManyRequests | ChallengeRequired;

export const ChangeAppointmentResult = resultUnion(
  'ChangeAppointmentResult',
  'The booking as it is now, or why it was not changed.',
  AppointmentType,
  [SlotTaken, AppointmentOver, NotFound],
);
export type ChangeAppointmentResult = AppointmentType | SlotTaken | AppointmentOver | NotFound;

export const BookAtDeskResult = resultUnion(
  'BookAtDeskResult',
  'The booking, or why there is none.',
  AppointmentType,
  [SlotTaken],
);
export type BookAtDeskResult = AppointmentType | SlotTaken;

export const OpenSeriesResult = resultUnion(
  'OpenSeriesResult',
  'The times, or why they cannot be offered.',
  SeriesType,
  [TimesDoNotFit],
);
export type OpenSeriesResult = SeriesType | TimesDoNotFit;

export const TakeBackTimesResult = resultUnion(
  'TakeBackTimesResult',
  'What was taken back, or why nothing was.',
  TimesTakenBack,
  [NotFound, TimesDoNotFit],
);
export type TakeBackTimesResult = TimesTakenBack | NotFound | TimesDoNotFit;
