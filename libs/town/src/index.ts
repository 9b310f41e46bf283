export {
  ACCESSIBILITY,
  type AccessibilityStatement,
  GAP_REASONS,
  METHODS,
  STATUSES,
} from './accessibility.policy.js';
export { AccessibilityStatementType } from './accessibility.type.js';
export { TownModule } from './town.module.js';
export { TownPage } from './town-page.entity.js';
export { ANSWER_DAYS, type OpenDataSetting, TownService } from './town.service.js';
export { TownSetting } from './town-setting.entity.js';
