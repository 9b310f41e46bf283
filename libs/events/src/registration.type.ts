import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { TownEventType } from './town-event.type.js';

export const RegistrationState = {
  UNCONFIRMED: 'unconfirmed',
  CONFIRMED: 'confirmed',
  WAITING: 'waiting',
} as const;
export type RegistrationState = (typeof RegistrationState)[keyof typeof RegistrationState];
registerEnumType(RegistrationState, {
  name: 'RegistrationState',
  description: 'Whether somebody has a seat, waits for one, or has not confirmed their address.',
});

@ObjectType('OwnRegistration', {
  description: 'How somebody stands with an event; for nobody but them.',
})
export class OwnRegistrationType {
  @Field(() => RegistrationState)
  state: RegistrationState;

  @Field(() => Int, { nullable: true, description: 'Place in the waiting list, from 1.' })
  waitingPosition: number | null;

  @Field({ description: 'The secret of the page on which it is confirmed and cancelled.' })
  token: string;

  @Field(() => TownEventType)
  event: TownEventType;
}

@ObjectType('RegistrationRequested', {
  description: 'A mail is on its way; without the button behind its link nothing happens.',
})
export class RegistrationRequested {
  @Field(() => Int, { description: 'Hours in which the link works.' })
  validHours: number;
}

@ObjectType('RegistrationCancelled', { description: 'The seat is free again.' })
export class RegistrationCancelled {
  @Field(() => TownEventType)
  event: TownEventType;
}

@ObjectType('EventGuest', { description: 'Somebody who registered; for staff alone.' })
export class EventGuestType {
  @Field(() => ID)
  id: string;

  @Field()
  name: string;

  @Field()
  address: string;

  @Field(() => RegistrationState)
  state: RegistrationState;

  @Field()
  createdAt: Date;
}
