import { ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Problem, resultUnion, TooManyRequests } from '@ein/platform';
import { SecondFactorFirst } from '@ein/second-factor';
import { FreshProofRequired } from '@ein/sessions';
import { SignedIn } from '@ein/sign-in';
import { OwnPasskeys, PasskeyQuestion } from './passkey.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'The passkey is not known here, or its answer does not fit the question.',
})
export class PasskeyRefused extends Problem {
  constructor(
    message = 'Mit diesem Passkey hat es nicht geklappt. Versuche es noch einmal oder nimm den Code aus der E-Mail.',
  ) {
    super(message);
  }
}

export const BeginPasskeySignInResult = resultUnion(
  'BeginPasskeySignInResult',
  'The question, or too many were asked for.',
  PasskeyQuestion,
  [TooManyRequests],
);
export const ConfirmPasskeySignInResult = resultUnion(
  'ConfirmPasskeySignInResult',
  'Signed in, or why not.',
  SignedIn,
  [PasskeyRefused],
);
export const BeginPasskeyResult = resultUnion(
  'BeginPasskeyResult',
  'The question, or why there is none.',
  PasskeyQuestion,
  [FreshProofRequired, SecondFactorFirst, NotAllowed],
);
export const ChangePasskeysResult = resultUnion(
  'ChangePasskeysResult',
  'The passkeys after the change, or why nothing changed.',
  OwnPasskeys,
  [PasskeyRefused, FreshProofRequired, SecondFactorFirst, NotFound],
);
