import { ObjectType } from '@nestjs/graphql';
import { Problem, resultUnion, TooManyRequests } from '@ein/platform';
import { OwnAssurance } from './assurance.type.js';

@ObjectType({ implements: () => Problem, description: 'No such code, or used, or too old.' })
export class DeskCodeWrong extends Problem {
  constructor() {
    super(
      'Dieser Code stimmt nicht, ist schon benutzt oder abgelaufen. Einen neuen bekommst du vor Ort.',
    );
  }
}

export const UseDeskCodeResult = resultUnion(
  'UseDeskCodeResult',
  'How sure this account is now, or why nothing changed.',
  OwnAssurance,
  [DeskCodeWrong, TooManyRequests],
);
