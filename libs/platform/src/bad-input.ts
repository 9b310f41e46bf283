import { Injectable, ValidationPipe } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { GraphQLError } from 'graphql';

/** By field: the rule that was broken, and what to tell the person. */
export type FieldProblems = Record<string, { constraint: string; message: string }>;

/** The first fate: the input has the wrong shape. The page shows each message at its field. */
export function badInput(fields: FieldProblems): GraphQLError {
  return new GraphQLError('Bitte prüfe deine Angaben.', {
    extensions: { code: 'BAD_USER_INPUT', fields },
  });
}

function collect(errors: ValidationError[], into: FieldProblems = {}): FieldProblems {
  for (const error of errors) {
    const [constraint, message] = Object.entries(error.constraints ?? {})[0] ?? [];
    if (constraint) into[error.property] = { constraint, message: message ?? constraint };
    collect(error.children ?? [], into);
  }
  return into;
}

/** Checks every input by its class. Fields without a rule are taken away, so each field of an input carries one. */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    super({
      transform: true,
      whitelist: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) => badInput(collect(errors)),
    });
  }
}
