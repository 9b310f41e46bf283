import { ObjectType } from '@nestjs/graphql';
import { NotFound, Problem, resultUnion } from '@ein/platform';
import { ImportRunType } from './import.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'The import is at another step, or cannot begin yet.',
})
export class ImportNotNow extends Problem {}

export const ChangeImportResult = resultUnion(
  'ChangeImportResult',
  'The import as it then is, or why nothing changed.',
  ImportRunType,
  [ImportNotNow, NotFound],
);
export type ChangeImportResult = ImportRunType | ImportNotNow | NotFound;
