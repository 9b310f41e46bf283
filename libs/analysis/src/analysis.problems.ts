import { ObjectType } from '@nestjs/graphql';
import { NotFound, Problem, resultUnion } from '@ein/platform';
import { AnalysisType } from './analysis.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'The analysis is not in a state in which this can be done, or too many wait.',
})
export class AnalysisNotPossible extends Problem {}

export const AnalysisResult = resultUnion(
  'AnalysisResult',
  'The analysis as it is now, or why nothing changed.',
  AnalysisType,
  [NotFound, AnalysisNotPossible],
);
export type AnalysisResult = AnalysisType | NotFound | AnalysisNotPossible;
