import { ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, Problem, resultUnion } from '@ein/platform';
import { EventDeskType } from './town-event.type.js';

@ObjectType({
  implements: () => Problem,
  description: 'Somebody else has changed the event since it was read.',
})
export class EventEdited extends Problem {
  constructor() {
    super('Jemand anderes hat den Termin inzwischen geändert. Dein Text steht noch hier.');
  }
}

export const EventResult = resultUnion(
  'EventResult',
  'The event as it then is, or why nothing was changed.',
  EventDeskType,
  [EventEdited, NotFound, NotAllowed],
);
export type EventResult = EventDeskType | EventEdited | NotFound | NotAllowed;
