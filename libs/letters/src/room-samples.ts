import { APPOINTMENT_NEWS, appointmentLetter } from '@ein/appointments';
import {
  confirmRegistrationLetter,
  eventCancelledLetter,
  type EventFacts,
  placeLetter,
  registrationRemovedLetter,
  waitingLetter,
} from '@ein/events';
import { pageFor, type Reader } from '@ein/mail';
import { always, NOW, type Said, type Samples, type Write } from './sample.js';

const eventOf = (say: Said): EventFacts => ({
  ...{ number: 5, title: say.title, place: say.place },
  ...{ startsAt: NOW, endsAt: new Date(NOW.getTime() + 7_200_000) },
});
const registrationUrl = (reader: Reader) => pageFor(reader, '/termine/anmeldung/token');

/** Of the room and its events. */
export const ROOM = {
  appointmentLetter: always(
    ...APPOINTMENT_NEWS.map(
      (news): Write =>
        (say, reader) =>
          appointmentLetter(
            news,
            {
              ...{
                matter: say.text,
                host: say.name,
                where: say.place,
                startsAt: NOW,
                heldUntil: NOW,
              },
              reason: news === 'displaced' ? say.text : null,
              url: pageFor(reader, '/raum/termin/x'),
            },
            reader,
          ),
    ),
  ),
  confirmRegistrationLetter: always((say, reader) =>
    confirmRegistrationLetter(eventOf(say), { url: registrationUrl(reader), hours: 48 }, reader),
  ),
  placeLetter: always(
    ...(['confirmed', 'movedUp', 'reminder', 'changed'] as const).map(
      (kind): Write =>
        (say, reader) =>
          placeLetter(kind, eventOf(say), registrationUrl(reader), reader),
    ),
  ),
  waitingLetter: always((say, reader) =>
    waitingLetter(eventOf(say), { url: registrationUrl(reader), position: 2 }, reader),
  ),
  eventCancelledLetter: always((say, reader) =>
    eventCancelledLetter(eventOf(say), say.text, reader),
  ),
  registrationRemovedLetter: always((say, reader) =>
    registrationRemovedLetter(eventOf(say), reader),
  ),
} satisfies Samples;
