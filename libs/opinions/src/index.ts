export { ENOUGH, type Findings as OpinionFindings } from './opinion-findings.policy.js';
export { SMALLEST_OPINION_GROUP } from './opinion-groups.policy.js';
export { OpinionSide } from './opinion-choice.type.js';
export { OpinionResults, OpinionShares, StatementResult } from './opinion-results.type.js';
export { OpinionResultsService } from './opinion-results.service.js';
export { OpinionStatement } from './opinion-statement.entity.js';
export { OpinionStatementType, StatementSource } from './opinion-statement.type.js';
export { OpinionsModule } from './opinions.module.js';
export { withheldLetter } from './withheld.letter.js';
