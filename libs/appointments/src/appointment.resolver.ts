import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Public, Request, type RequestContext } from '@ein/platform';
import {
  AppointmentLinkInput,
  BookAppointmentInput,
  MoveAppointmentInput,
} from './appointment.inputs.js';
import { BookAppointmentResult, ChangeAppointmentResult } from './appointment.problems.js';
import { AppointmentType, FreeDay, FreeTime, MatterType } from './appointment.type.js';
import { BookingService } from './booking.service.js';
import { SlotsService } from './slots.service.js';

@Resolver(() => AppointmentType)
export class AppointmentResolver {
  constructor(
    private readonly slots: SlotsService,
    private readonly bookings: BookingService,
  ) {}

  @Public()
  @Query(() => [MatterType], {
    name: 'appointmentMatters',
    description: 'What people can make an appointment for.',
  })
  async appointmentMatters(): Promise<MatterType[]> {
    return this.slots.matters();
  }

  @Public()
  @Query(() => [FreeDay], {
    name: 'appointmentDays',
    description: 'The days of the next eight weeks that have a free time.',
  })
  async appointmentDays(
    @Args('matterId', { type: () => ID }) matterId: string,
  ): Promise<FreeDay[]> {
    return this.slots.days(matterId);
  }

  @Public()
  @Query(() => [FreeTime], {
    name: 'appointmentTimes',
    description: 'The free times of one day, soonest first.',
  })
  async appointmentTimes(
    @Args('matterId', { type: () => ID }) matterId: string,
    @Args('day', { description: 'ISO date.' }) day: string,
  ): Promise<FreeTime[]> {
    return this.slots.times(matterId, day);
  }

  @Public()
  @Query(() => AppointmentType, {
    name: 'appointmentByLink',
    nullable: true,
    description: 'What was booked, for whoever holds the link from the mail.',
  })
  async appointmentByLink(@Args('token') token: string): Promise<AppointmentType | null> {
    return this.bookings.byLink(token);
  }

  @Public()
  @Mutation(() => BookAppointmentResult, {
    name: 'bookAppointment',
    description: 'Holds a time and sends a mail with the link that confirms it.',
  })
  async bookAppointment(
    @Request() request: RequestContext,
    @Args('input') input: BookAppointmentInput,
  ): Promise<BookAppointmentResult> {
    return this.bookings.book(request, input);
  }

  @Public()
  @Mutation(() => ChangeAppointmentResult, {
    name: 'confirmAppointment',
    description: 'Confirms what is held; too late, it tries to get the time once more.',
  })
  async confirmAppointment(
    @Args('input') input: AppointmentLinkInput,
  ): Promise<ChangeAppointmentResult> {
    return this.bookings.confirm(input.token);
  }

  @Public()
  @Mutation(() => ChangeAppointmentResult, {
    name: 'moveAppointment',
    description: 'To another time; the old one is free when the new one is held.',
  })
  async moveAppointment(
    @Args('input') input: MoveAppointmentInput,
  ): Promise<ChangeAppointmentResult> {
    return this.bookings.move(input);
  }

  @Public()
  @Mutation(() => ChangeAppointmentResult, {
    name: 'cancelAppointment',
    description: 'Until it begins.',
  })
  async cancelAppointment(
    @Args('input') input: AppointmentLinkInput,
  ): Promise<ChangeAppointmentResult> {
    return this.bookings.cancel(input.token);
  }

  @Public()
  @Mutation(() => Boolean, {
    name: 'eraseAppointment',
    description: 'Takes away all that was written down with it; says whether there was something.',
  })
  async eraseAppointment(@Args('input') input: AppointmentLinkInput): Promise<boolean> {
    return this.bookings.erase(input.token);
  }

  @ResolveField(() => String, {
    description: 'The entry for a calendar (RFC 5545), as it stands now.',
  })
  async calendarFile(@Parent() appointment: AppointmentType): Promise<string> {
    return this.bookings.calendarOf(appointment.id);
  }
}
