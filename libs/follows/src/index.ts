export { FollowChoice } from './follow-choice.entity.js';
export type { Follower } from './follow.repository.js';
export { FollowService } from './follow.service.js';
export { FollowReason } from './follow.type.js';
export { FollowsModule } from './follows.module.js';
export { StopLinks, type StopTarget } from './stop-links.service.js';
export { Subscription } from './subscription.entity.js';
export { SubscriptionService } from './subscription.service.js';
export { TrackingService } from './tracking.service.js';
