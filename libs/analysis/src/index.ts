export { AnalysisModule } from './analysis.module.js';
export { AnalysisNotPossible, AnalysisResult } from './analysis.problems.js';
export type { AnalysisScope } from './analysis-scope.js';
export { AnalysisService } from './analysis.service.js';
export {
  type Analysis,
  AnalysisRunPhase,
  AnalysisRunState,
  AnalysisType,
} from './analysis.type.js';
export { Analysing } from './analysing.service.js';
