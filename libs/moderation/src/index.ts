export { Decision } from './decision.entity.js';
export { DecisionAction, DecisionType } from './decision.type.js';
export { DecisionReading } from './decision-reading.service.js';
export {
  AppealMade,
  DecisionMade,
  DecisionUndone,
  NoticeReceivedEvent,
} from './moderation.events.js';
export { ModerationModule } from './moderation.module.js';
export { Notice } from './notice.entity.js';
export { QueueFilling } from './queue-filling.service.js';
export { QueueItem } from './queue-item.entity.js';
export { ReasonPreset } from './reason-preset.entity.js';
