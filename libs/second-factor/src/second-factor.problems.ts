import { ObjectType } from '@nestjs/graphql';
import { NotAllowed, Problem, resultUnion, TooManyRequests } from '@ein/platform';
import { FreshProofRequired } from '@ein/sessions';
import { SignedIn } from '@ein/sign-in';
import { SecondFactorRemoved, TotpReady, TotpSetup } from './second-factor.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'The code is not the one of the app at this moment, or was used already.',
})
export class SecondFactorWrong extends Problem {
  constructor() {
    super(
      'Dieser Code stimmt nicht oder wurde schon benutzt. Nimm den Code, den deine App gerade anzeigt, oder einen Ersatzcode.',
    );
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'Staff who have a second factor give it before they change one.',
})
export class SecondFactorFirst extends Problem {
  constructor() {
    super('Gib zuerst deinen zweiten Faktor ein. Erst danach kannst du ihn ändern.');
  }
}

export const ProveSecondFactorResult = resultUnion(
  'ProveSecondFactorResult',
  'The rights of staff work now, or why not.',
  SignedIn,
  [SecondFactorWrong, TooManyRequests],
);
export const BeginTotpResult = resultUnion(
  'BeginTotpResult',
  'What the app needs, or why there is none.',
  TotpSetup,
  [FreshProofRequired, SecondFactorFirst, NotAllowed],
);
export const ConfirmTotpResult = resultUnion(
  'ConfirmTotpResult',
  'The app is set up, with codes for the day it is lost; or why not.',
  TotpReady,
  [SecondFactorWrong, FreshProofRequired, SecondFactorFirst, TooManyRequests],
);
export const RemoveTotpResult = resultUnion(
  'RemoveTotpResult',
  'The app counts no more, or why it does.',
  SecondFactorRemoved,
  [FreshProofRequired, SecondFactorFirst],
);
