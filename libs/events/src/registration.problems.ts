import { ObjectType } from '@nestjs/graphql';
import { ChallengeRequired } from '@ein/challenges';
import { NotFound, Problem, resultUnion, TooManyRequests } from '@ein/platform';
import {
  OwnRegistrationType,
  RegistrationCancelled,
  RegistrationRequested,
} from './registration.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'Nobody can register for this event now.',
})
export class RegistrationClosed extends Problem {}

export const RegisterForEventResult = resultUnion(
  'RegisterForEventResult',
  'The registration of somebody signed in, a mail to everybody else, or why neither.',
  RegistrationRequested,
  [OwnRegistrationType, RegistrationClosed, ChallengeRequired, TooManyRequests, NotFound],
);
export type RegisterForEventResult =
  | RegistrationRequested
  | OwnRegistrationType
  | RegistrationClosed
  | ChallengeRequired
  | TooManyRequests
  | NotFound;

export const ConfirmRegistrationResult = resultUnion(
  'ConfirmRegistrationResult',
  'The registration as it then is, or why it could not be confirmed.',
  OwnRegistrationType,
  [RegistrationClosed, NotFound],
);
export type ConfirmRegistrationResult = OwnRegistrationType | RegistrationClosed | NotFound;

export const CancelRegistrationResult = resultUnion(
  'CancelRegistrationResult',
  'The event whose seat is free again, or why not.',
  RegistrationCancelled,
  [NotFound],
);
export type CancelRegistrationResult = RegistrationCancelled | NotFound;
