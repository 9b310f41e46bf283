export { EventDelivery } from './event-delivery.service.js';
export { EventLog, type Happening, newSalt, saltedDigest } from './event-log.service.js';
export { EventLogModule } from './event-log.module.js';
export { LoggedEvent } from './event.entity.js';
export { Subscribers } from './subscribers.js';
export { HEADS_FILE, LogSealing } from './log-sealing.service.js';
export { type KnownHead, LogVerifying, type Verdict } from './log-verifying.service.js';
