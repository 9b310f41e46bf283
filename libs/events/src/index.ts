export { EventIdea } from './event-idea.entity.js';
export { EventRegistration } from './event-registration.entity.js';
export { EventService } from './event.service.js';
export { EventsModule } from './events.module.js';
export { TownEvent } from './town-event.entity.js';
export { EventAccess, EventKind, TownEventType } from './town-event.type.js';
export {
  confirmRegistrationLetter,
  eventCancelledLetter,
  type EventFacts,
  placeLetter,
  registrationRemovedLetter,
  waitingLetter,
} from './registration.letter.js';
