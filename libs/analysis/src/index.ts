export { AnalysisModule } from './analysis.module.js';
export { AnalysisNotPossible, AnalysisResult } from './analysis.problems.js';
export {
  type AnalysisScope,
  IN_SCOPE,
  inPeriod,
  OF_MAIN_IDEA,
  scopeValues,
} from './analysis-scope.js';
export { AnalysisService } from './analysis.service.js';
export {
  type Analysis,
  AnalysisRunPhase,
  AnalysisRunState,
  AnalysisType,
} from './analysis.type.js';
export { Analysing } from './analysing.service.js';
