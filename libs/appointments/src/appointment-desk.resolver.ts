import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Request, type RequestContext, Staff } from '@ein/platform';
import {
  BookAtDeskInput,
  CloseDayInput,
  EndSeriesInput,
  OpenSeriesInput,
  RecordVisitInput,
  ReopenDayInput,
  SaveMatterInput,
  TakeBackAppointmentInput,
} from './appointment-desk.inputs.js';
import { AppointmentDesk } from './appointment-desk.service.js';
import { BookAtDeskResult, OpenSeriesResult, TakeBackTimesResult } from './appointment.problems.js';
import {
  AppointmentType,
  ClosureType,
  FreeTime,
  MatterType,
  SeriesType,
} from './appointment.type.js';
import { SlotDesk } from './slot-desk.service.js';
import { SlotsService } from './slots.service.js';

/** Hours of the room, for those who are there. */
@Resolver()
export class AppointmentDeskResolver {
  constructor(
    private readonly desk: AppointmentDesk,
    private readonly offers: SlotDesk,
    private readonly slots: SlotsService,
  ) {}

  @Staff('office', 'moderator')
  @Query(() => [AppointmentType], {
    name: 'appointments',
    description: 'Who comes from this day on, soonest first.',
  })
  async appointments(
    @Args('from', { description: 'ISO date.' }) from: string,
    @Args('days', { type: () => Int, defaultValue: 1, description: 'At most 60.' }) days: number,
  ): Promise<AppointmentType[]> {
    return this.desk.coming(from, days);
  }

  @Staff('office', 'moderator')
  @Query(() => [FreeTime], {
    name: 'appointmentTimesAtDesk',
    description: 'The free times of one day, also those that begin right now.',
  })
  async appointmentTimesAtDesk(
    @Args('matterId', { type: () => ID }) matterId: string,
    @Args('day', { description: 'ISO date.' }) day: string,
  ): Promise<FreeTime[]> {
    return this.slots.times(matterId, day, true);
  }

  @Staff('office', 'moderator')
  @Query(() => [MatterType], {
    name: 'allAppointmentMatters',
    description: 'Also those that cannot be chosen now.',
  })
  async allAppointmentMatters(): Promise<MatterType[]> {
    return this.offers.matters();
  }

  @Staff('office', 'moderator')
  @Query(() => [SeriesType], {
    name: 'appointmentSeries',
    description: 'What is offered from today on.',
  })
  async appointmentSeries(): Promise<SeriesType[]> {
    return this.offers.series();
  }

  @Staff('office', 'moderator')
  @Query(() => [ClosureType], {
    name: 'appointmentClosures',
    description: 'Closed days from today on.',
  })
  async appointmentClosures(): Promise<ClosureType[]> {
    return this.offers.closures();
  }

  @Staff('office')
  @Mutation(() => BookAtDeskResult, {
    name: 'bookAppointmentAtDesk',
    description: 'For a visitor or a caller; confirmed at once.',
  })
  async bookAppointmentAtDesk(
    @Request() request: RequestContext,
    @Args('input') input: BookAtDeskInput,
  ): Promise<BookAtDeskResult> {
    return this.desk.book(request.language, input);
  }

  @Staff('office')
  @Mutation(() => AppointmentType, {
    name: 'recordVisit',
    nullable: true,
    description: 'Whether somebody came; null where there is no such appointment.',
  })
  async recordVisit(@Args('input') input: RecordVisitInput): Promise<AppointmentType | null> {
    return this.desk.recordVisit(input);
  }

  @Staff('office')
  @Mutation(() => TakeBackTimesResult, {
    name: 'takeBackAppointment',
    description: 'It cannot take place: whoever booked it is told why and chooses another time.',
  })
  async takeBackAppointment(
    @Args('input') input: TakeBackAppointmentInput,
  ): Promise<TakeBackTimesResult> {
    return this.desk.takeBack(input);
  }

  @Staff('office')
  @Mutation(() => TakeBackTimesResult, {
    name: 'closeAppointmentDay',
    description: 'Nobody is there: who booked on that day is told why and chooses another time.',
  })
  async closeAppointmentDay(@Args('input') input: CloseDayInput): Promise<TakeBackTimesResult> {
    return this.desk.closeDay(input);
  }

  @Staff('office')
  @Mutation(() => [ClosureType], {
    name: 'reopenAppointmentDay',
    description: 'Slots are free again; what was taken back stays so.',
  })
  async reopenAppointmentDay(@Args('input') input: ReopenDayInput): Promise<ClosureType[]> {
    return this.offers.reopenDay(input.closureId);
  }

  @Staff('office')
  @Mutation(() => [MatterType], {
    name: 'saveAppointmentMatter',
    description: 'A new matter, or another wording of one; answers with all of them.',
  })
  async saveAppointmentMatter(@Args('input') input: SaveMatterInput): Promise<MatterType[]> {
    return this.offers.saveMatter(input);
  }

  @Staff('office')
  @Mutation(() => OpenSeriesResult, {
    name: 'openAppointmentSeries',
    description: 'Offers times every week, or on one day.',
  })
  async openAppointmentSeries(@Args('input') input: OpenSeriesInput): Promise<OpenSeriesResult> {
    return this.offers.openSeries(input);
  }

  @Staff('office')
  @Mutation(() => TakeBackTimesResult, {
    name: 'endAppointmentSeries',
    description: 'No slots after the last day: who booked a later one is told why.',
  })
  async endAppointmentSeries(@Args('input') input: EndSeriesInput): Promise<TakeBackTimesResult> {
    return this.offers.endSeries(input);
  }
}
