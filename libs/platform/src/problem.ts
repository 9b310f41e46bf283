import { createUnionType, Field, ID, Int, InterfaceType, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';

/** A refusal is an answer: what a resident is told when something cannot be done. */
@InterfaceType({ description: 'Why something was not done, in plain words.' })
export abstract class Problem {
  @Field({ description: 'One plain German sentence, and the way out.' })
  message: string;

  constructor(message: string) {
    this.message = message;
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'Only people who are signed in can do this.',
})
export class SignInRequired extends Problem {
  constructor() {
    super('Bitte melde dich an.');
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'There is nothing here, or not for this viewer: both look alike.',
})
export class NotFound extends Problem {
  constructor(message = 'Das gibt es hier nicht.') {
    super(message);
  }
}

@ObjectType({
  implements: () => Problem,
  description: 'This viewer may not do this to this thing.',
})
export class NotAllowed extends Problem {}

@ObjectType({
  implements: () => Problem,
  description: 'The account is suspended or blocked: it may read, but not take part.',
})
export class AccountRestricted extends Problem {
  @Field(() => ID, { description: 'Of the sanction, which can be appealed.' })
  sanctionId: string;

  @Field(() => Date, { nullable: true, description: 'null: without an end.' })
  until: Date | null;

  @Field({ description: 'The statement of reasons.' })
  reason: string;

  constructor(
    message: string,
    { sanctionId, until, reason }: Pick<AccountRestricted, 'sanctionId' | 'until' | 'reason'>,
  ) {
    super(message);
    Object.assign(this, { sanctionId, until, reason });
  }
}

@ObjectType({ implements: () => Problem, description: 'Too much at once; works again later.' })
export class TooManyRequests extends Problem {
  @Field(() => Int, { description: 'Seconds until it works again.' })
  retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    const minutes = Math.ceil(retryAfterSeconds / 60);
    super(
      `Das war viel auf einmal. Bitte versuche es in ${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'} noch einmal.`,
    );
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

/** The result of a mutation that can be refused: the thing itself, or one of the problems. */
export function resultUnion<T>(
  name: string,
  description: string,
  success: Type<T>,
  problems: Type<unknown>[],
): T {
  return createUnionType({
    name,
    description,
    types: () => [success, ...problems] as const,
    // Entities come without a class of the API, so whatever is no named member is the success.
    resolveType: (value: object) => problems.find((problem) => value instanceof problem) ?? success,
  }) as T;
}
