export { AccountAssurance } from './account-assurance.entity.js';
export { AssuranceLevel } from './assurance.policy.js';
export { DeskCodeWrong } from './assurance.problems.js';
export { AssuranceService } from './assurance.service.js';
export { DeskCodeSheet } from './desk-code-sheet.entity.js';
export { DeskCode } from './desk-code.entity.js';
export { AssuranceModule } from './assurance.module.js';
