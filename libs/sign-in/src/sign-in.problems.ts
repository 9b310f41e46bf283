import { Field, Int, ObjectType } from '@nestjs/graphql';
import { ChallengeRequired } from '@ein/challenges';
import { Problem, resultUnion, TooManyRequests } from '@ein/platform';
import { SignedIn, SignInRequested } from './sign-in.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'The typed code is not the one of the mail.',
})
export class CodeWrong extends Problem {
  @Field(() => Int, { description: 'Tries that are left before the code is dead.' })
  attemptsLeft: number;

  constructor(attemptsLeft: number) {
    const rest =
      attemptsLeft === 0
        ? 'Er gilt jetzt nicht mehr. Nutze den Link in der E-Mail oder lass dir einen neuen Code schicken.'
        : `Du hast noch ${attemptsLeft} ${attemptsLeft === 1 ? 'Versuch' : 'Versuche'}.`;
    super(`Der Code stimmt nicht. ${rest}`);
    this.attemptsLeft = attemptsLeft;
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'No code or link is open here: used, too old, or never sent.',
})
export class CodeExpired extends Problem {
  constructor() {
    super(
      'Dieser Code oder Link gilt nicht mehr. Jeder gilt 15 Minuten, für fünf Versuche und nur einmal. Lass dir einen neuen schicken.',
    );
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'Taking part by oneself begins at 14; nothing was made or used up.',
})
export class TooYoung extends Problem {
  constructor() {
    super('Mitmachen kannst du ab 14 Jahren. Vor Ort schreiben wir deine Idee mit dir auf.');
  }
}

export const RequestSignInResult = resultUnion(
  'RequestSignInResult',
  'The mail is on its way, or too many were asked for.',
  SignInRequested,
  [TooManyRequests, ChallengeRequired],
);
export const ConfirmSignInResult = resultUnion(
  'ConfirmSignInResult',
  'Signed in, or why not.',
  SignedIn,
  [CodeWrong, CodeExpired, TooYoung, TooManyRequests],
);
