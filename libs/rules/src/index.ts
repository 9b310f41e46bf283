export { HouseRule } from './house-rule.entity.js';
export { RulesDraft } from './rules-draft.entity.js';
export { RulesVersion } from './rules-version.entity.js';
export { RulesPublished } from './rules.events.js';
export { ruleNumberIn } from './rules.policy.js';
export { RulesModule } from './rules.module.js';
export { RulesService } from './rules.service.js';
