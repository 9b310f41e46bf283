import { ObjectType } from '@nestjs/graphql';
import { NotFound, Problem, resultUnion } from '@ein/platform';
import { QueueItemType } from '@ein/queue';

@ObjectType({ implements: () => Problem })
export class DuplicateNotOpen extends Problem {}

export const DismissDuplicateResult = resultUnion(
  'DismissDuplicateResult',
  'The item, closed, or why nothing changed.',
  QueueItemType,
  [NotFound, DuplicateNotOpen],
);
export type DismissDuplicateResult = QueueItemType | NotFound | DuplicateNotOpen;
