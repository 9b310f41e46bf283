import { ObjectType } from '@nestjs/graphql';
import { Problem } from '@ein/platform';
import { FRESH_MINUTES } from './session.policy.js';

@ObjectType({
  implements: () => Problem,
  description: 'This needs a proof of the person that is not older than 15 minutes: sign in again.',
})
export class FreshProofRequired extends Problem {
  constructor() {
    super(
      `Bestätige zuerst noch einmal, dass du es bist. Das gilt dann für ${FRESH_MINUTES} Minuten.`,
    );
  }
}
