import { ObjectType } from '@nestjs/graphql';
import { Problem, resultUnion } from '@ein/platform';
import { AccessibilityStatementType } from '@ein/town';

@ObjectType({
  implements: () => Problem,
  description: 'Somebody else has changed the facts since they were read.',
})
export class AccessibilityEdited extends Problem {
  constructor() {
    super('Jemand anderes hat die Erklärung inzwischen geändert. Deine Angaben stehen noch hier.');
  }
}

export const SaveAccessibilityResult = resultUnion(
  'SaveAccessibilityResult',
  'The facts as they then are, or why they were not saved.',
  AccessibilityStatementType,
  [AccessibilityEdited],
);
export type SaveAccessibilityResult = AccessibilityStatementType | AccessibilityEdited;
