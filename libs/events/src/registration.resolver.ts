import { Args, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Public, Request, type RequestContext, Staff } from '@ein/platform';
import {
  GuestIdInput,
  RegisterForEventInput,
  RegistrationTokenInput,
} from './registration.inputs.js';
import {
  CancelRegistrationResult,
  ConfirmRegistrationResult,
  RegisterForEventResult,
} from './registration.problems.js';
import { RegistrationChanging } from './registration-changing.service.js';
import { RegistrationService } from './registration.service.js';
import { RegistrationStandings } from './registration-standings.service.js';
import { EventGuestType, OwnRegistrationType } from './registration.type.js';

@Resolver(() => OwnRegistrationType)
export class RegistrationResolver {
  constructor(
    private readonly registering: RegistrationService,
    private readonly changing: RegistrationChanging,
    private readonly standings: RegistrationStandings,
  ) {}

  @Public()
  @Mutation(() => RegisterForEventResult, {
    name: 'registerForEvent',
    description: 'Registers the viewer, or sends a mail to confirm to whoever has no account.',
  })
  async registerForEvent(
    @Request() request: RequestContext,
    @Args('input') input: RegisterForEventInput,
  ): Promise<RegisterForEventResult> {
    return this.registering.register(request, input);
  }

  @Public()
  @Query(() => OwnRegistrationType, {
    name: 'eventRegistration',
    nullable: true,
    description: 'The registration that a link of a mail opens; reading it changes nothing.',
  })
  async eventRegistration(@Args('token') token: string): Promise<OwnRegistrationType | null> {
    return this.standings.behind(token);
  }

  @Public()
  @Mutation(() => ConfirmRegistrationResult, {
    name: 'confirmEventRegistration',
    description: 'Confirms it with the link from the mail: a seat, or a place in the waiting list.',
  })
  async confirmEventRegistration(
    @Args('input') input: RegistrationTokenInput,
  ): Promise<ConfirmRegistrationResult> {
    return this.changing.confirm(input.token);
  }

  @Public()
  @Mutation(() => CancelRegistrationResult, {
    name: 'cancelEventRegistration',
    description: 'Cancels it with the link from the mail; the first who waits moves up.',
  })
  async cancelEventRegistration(
    @Args('input') input: RegistrationTokenInput,
  ): Promise<CancelRegistrationResult> {
    return this.changing.cancel(input.token);
  }

  @Staff('office')
  @Query(() => [EventGuestType], {
    name: 'eventGuests',
    description: 'Who has a seat and who waits, for the list at the door.',
  })
  async eventGuests(
    @Args('eventNumber', { type: () => Int }) eventNumber: number,
  ): Promise<EventGuestType[]> {
    return this.standings.guests(eventNumber);
  }

  @Staff('office')
  @Mutation(() => Boolean, {
    name: 'removeEventGuest',
    description: 'Takes somebody off the list who asked for it, and tells them.',
  })
  async removeEventGuest(@Args('input') input: GuestIdInput): Promise<boolean> {
    return this.changing.remove(input.guestId);
  }
}
