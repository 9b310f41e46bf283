import { Injectable, ValidationPipe } from '@nestjs/common';
import { getMetadataStorage, type ValidationError } from 'class-validator';
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

/**
 * class-validator looks through all classes that have rules each time it checks something, because a class may inherit some. Rules
 * are declared while modules load and never change afterwards, so what was found for a class is kept.
 */
function keepRulesOfClasses(): void {
  const storage = getMetadataStorage();
  if (Object.hasOwn(storage, 'getTargetValidationMetadatas')) return;
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const kept = new WeakMap<object, ReturnType<typeof find>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    if (schema || always || strictGroups || groups?.length)
      return find(target, schema, always, strictGroups, groups);
    const known = kept.get(target);
    if (known) return known;
    const found = find(target, schema, always, strictGroups, groups);
    kept.set(target, found);
    return found;
  };
}

/** Checks every input by its class. Fields without a rule are taken away, so each field of an input carries one. */
@Injectable()
export class InputPipe extends ValidationPipe {
  constructor() {
    keepRulesOfClasses();
    super({
      transform: true,
      whitelist: true,
      stopAtFirstError: true,
      exceptionFactory: (errors) => badInput(collect(errors)),
    });
  }
}
