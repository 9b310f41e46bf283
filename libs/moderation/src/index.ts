export { DecisionTrigger, GroundKind } from './decision-record.type.js';
export { Decision } from './decision.entity.js';
export { DecisionReading } from './decision-reading.service.js';
export { DecidingService } from './deciding.service.js';
export { DecisionAction, DecisionType } from './decision.type.js';
export { DecisionMade } from './moderation.events.js';
export { ModerationModule } from './moderation.module.js';
export { type DecideResult, ItemChanged } from './moderation.problems.js';
export { UNDO_SECONDS } from './moderation.policy.js';
