import { Field, Int, ObjectType } from '@nestjs/graphql';
import { Problem } from '@ein/platform';

@ObjectType({
  implements: () => Problem,
  description:
    'Somebody without an account sends so much or in such a way that it could be a program. Send the same again with the solved challenge, or after the waiting time with the ticket.',
})
export class ChallengeRequired extends Problem {
  @Field({
    description:
      'JSON of an ALTCHA challenge (PBKDF2): the solution goes into `sender.solution` within ten minutes.',
  })
  challenge: string;

  @Field({
    description: 'For who cannot compute: goes into `sender.ticket` once the waiting time is over.',
  })
  ticket: string;

  @Field(() => Int, { description: 'Seconds until the ticket is good.' })
  waitSeconds: number;

  constructor(challenge: string, ticket: string, waitSeconds: number) {
    super('Wir prüfen kurz, dass hier kein Programm schreibt. Dann kommt es an.');
    this.challenge = challenge;
    this.ticket = ticket;
    this.waitSeconds = waitSeconds;
  }
}
