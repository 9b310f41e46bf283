import { LETTER_SAMPLES, type Said } from '@ein/letters';
import type { Letter, Reader } from '@ein/mail';
import type { Language } from '@ein/platform';
<<<<<<< HEAD
import * as accessTokens from '../../../libs/access-tokens/src/access-token.letter.js';
import * as monthly from '../../../libs/administration/src/monthly.letter.js';
import * as addressChange from '../../../libs/address-change/src/address-change.letter.js';
import * as leaving from '../../../libs/own-data/src/leaving.letter.js';
import * as security from '../../../libs/sign-in/src/security-news.letter.js';
import * as signIn from '../../../libs/sign-in/src/sign-in.letter.js';
import * as appointments from '../../../libs/appointments/src/appointment.letter.js';
import * as tracking from '../../../libs/follows/src/tracking.letter.js';
import * as decisions from '../../../libs/moderation/src/decision.letter.js';
import * as merges from '../../../libs/merging/src/merge.letter.js';
import * as barriers from '../../../libs/barriers/src/barrier.letter.js';
import * as notices from '../../../libs/notices/src/notice.letter.js';
import * as deeds from '../../../libs/notifications/src/author-deeds.letter.js';
import * as digests from '../../../libs/notifications/src/digest.letter.js';
import * as discussion from '../../../libs/notifications/src/discussion.letter.js';
import * as told from '../../../libs/notifications/src/notification.letter.js';
import * as desk from '../../../libs/desk/src/assigned.letter.js';
import * as office from '../../../libs/office/src/office-reminder.letter.js';
import { REMINDERS } from '../../../libs/office/src/office-reminder.entity.js';
import * as registrations from '../../../libs/events/src/registration.letter.js';
import * as withheld from '../../../libs/opinions/src/withheld.letter.js';
import * as atOnce from '../../../libs/publishing/src/at-once.letter.js';
import * as editions from '../../../libs/notifications/src/edition.letter.js';
import * as publications from '../../../libs/notifications/src/publication.letter.js';
import * as returning from '../../../libs/returning/src/returning.letter.js';
import * as roles from '../../../libs/roles/src/role.letter.js';
import * as sanctions from '../../../libs/sanctions/src/sanction.letter.js';
=======
>>>>>>> 614c9750 (Show admins every letter the town sends, and let the town greet and close in its own words)

/** What people could write wherever they may write. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=https://evil.example/pixel.png onerror=alert(1)>',
  "</title><a href='https://evil.example'>Hier klicken</a>",
  'Radweg\r\nBcc: everyone@evil.example\r\n\r\nX',
  '%%href%% {{7*7}} ${7*7}',
  'safe\u202egnp.exe',
];

/** Writes one mail in a language, with this text wherever people may write. */
export type Write = (text: string, reader: Reader) => Letter;

const PUBLIC_URL = 'https://ideen.town.example';
export const readerOf = (language: Language): Reader => ({ language, publicUrl: PUBLIC_URL });

const everywhere = (text: string): Said => ({
  ...{ title: text, text, place: text, name: text, address: text },
});

/** Every letter the product can send, by the name of its function. A letter without a sample fails the mailbox check. */
export const LETTERS: Record<string, { writes: Write[]; stoppable: boolean }> = Object.fromEntries(
  Object.entries(LETTER_SAMPLES).map(([kind, { writes, stoppable }]) => [
    kind,
    {
      stoppable,
      writes: writes.map(
        (write): Write =>
          (text, reader) =>
            write(everywhere(text), reader),
      ),
<<<<<<< HEAD
    (text, reader) =>
      returning.returnLetter(
        {
          idea: { number: 187, title: text },
          note: null,
          passages: [{ field: 'body', quote: text, note: null }],
          until: '2026-12-23',
        },
        { ...reader, now: NOW },
      ),
  ),
  reminderLetter: always((text, reader) =>
    returning.reminderLetter(
      { number: 187, title: text, askedAt: NOW, until: '2026-12-23' },
      { ...reader, now: NOW },
    ),
  ),
  closedLetter: always((text, reader) =>
    returning.closedLetter(
      { number: 187, title: text, askedAt: NOW, until: '2026-12-23' },
      { ...reader, now: NOW },
    ),
  ),
  atOnceLetter: always((text, reader) =>
    atOnce.atOnceLetter({ number: 187, title: text, slug: 'x' }, reader),
  ),
  assignedLetter: always(
    (text, reader) =>
      desk.assignedLetter(
        [assigned(text), ...Array.from({ length: 25 }, () => assigned(text))],
        reader,
      ),
    (text, reader) => desk.assignedLetter([{ ...assigned(text), placeName: null }], reader),
  ),
  tokenEndsLetter: always((name, reader) =>
    accessTokens.tokenEndsLetter({ name, on: '2026-12-10' }, reader),
  ),
  tokenRevokedLetter: always((text, reader) =>
    accessTokens.tokenRevokedLetter({ name: text, reason: text }, reader),
  ),
  barrierReceivedLetter: always((_, reader) =>
    barriers.barrierReceivedLetter({ number: 4, code: '7K3M-9QXA', dueOn: '2026-12-24' }, reader),
  ),
  barrierAnsweredLetter: always(
    ...[true, false].map(
      (fixed): Write =>
        (answer, reader) =>
          barriers.barrierAnsweredLetter({ number: 4, fixed, answer }, reader),
    ),
  ),
  barrierTaskLetter: always((_, reader) =>
    barriers.barrierTaskLetter({ number: 4, page: '/', dueOn: '2026-12-24' }, reader),
  ),
  noticeReceivedLetter: always((_, { language }) => notices.noticeReceivedLetter(187, 4, language)),
  noticeDecidedLetter: always(
    ...(['removed', 'photo', 'stays'] as const).map(
      (outcome): Write =>
        (reason, { language }) =>
          notices.noticeDecidedLetter(187, { outcome, reason, ground: reason }, language),
    ),
  ),
  followConfirmLetter: always(
    ...[187, null].map(
      (number): Write =>
        (_, reader) =>
          tracking.followConfirmLetter(
            { number, days: 14 },
            pageFor(reader, '/verfolgen/bestaetigen/x'),
            reader,
          ),
    ),
  ),
  appointmentLetter: always(
    ...appointments.APPOINTMENT_NEWS.map(
      (news): Write =>
        (text, reader) =>
          appointments.appointmentLetter(
            news,
            {
              ...{ matter: text, host: text, where: text, startsAt: NOW, heldUntil: NOW },
              reason: news === 'displaced' ? text : null,
              url: pageFor(reader, '/raum/termin/x'),
            },
            reader,
          ),
    ),
  ),
  confirmRegistrationLetter: always((text, reader) =>
    registrations.confirmRegistrationLetter(
      eventOf(text),
      { url: registrationUrl(reader), hours: 48 },
      reader,
    ),
  ),
  placeLetter: always(
    ...(['confirmed', 'movedUp', 'reminder', 'changed'] as const).map(
      (kind): Write =>
        (text, reader) =>
          registrations.placeLetter(kind, eventOf(text), registrationUrl(reader), reader),
    ),
  ),
  waitingLetter: always((text, reader) =>
    registrations.waitingLetter(
      eventOf(text),
      { url: registrationUrl(reader), position: 2 },
      reader,
    ),
  ),
  eventCancelledLetter: always((text, reader) =>
    registrations.eventCancelledLetter(eventOf(text), text, reader),
  ),
  registrationRemovedLetter: always((text, reader) =>
    registrations.registrationRemovedLetter(eventOf(text), reader),
  ),
  newEditionLetter: stoppable(
    ...[true, false].map(
      (account): Write =>
        (text, reader) =>
          editions.newEditionLetter(
            { number: 3, title: text, sentences: [text, text] },
            account,
            reader,
          ),
    ),
  ),
  receivedLetter: always((text, reader) => told.receivedLetter(idea(text), '7K3M-9QXA', reader)),
  answerLetter: stoppable(
    ...(['author', 'voter', 'code'] as const).map(
      (reason): Write =>
        (text, reader) =>
          told.answerLetter(
            idea(text),
            { keySentence: text, body: text, office: text, next: text },
            reason,
            reader,
          ),
    ),
  ),
  moveLetter: stoppable(
    ...(['author', 'commenter', 'code'] as const).map(
      (reason): Write =>
        (text, reader) =>
          told.moveLetter(idea(text), step(text), reason, { ...reader, now: NOW }),
    ),
  ),
  replyLetter: stoppable((text, reader) =>
    discussion.replyLetter(idea(text), comment(text), reader),
  ),
  contributionLetter: stoppable((text, reader) =>
    discussion.contributionLetter(idea(text), comment(text), 'choice', reader),
  ),
  mentionLetter: stoppable((text, reader) =>
    discussion.mentionLetter(idea(text), comment(text), 'commenter', reader),
  ),
  questionLetter: stoppable((text, reader) =>
    deeds.questionLetter(
      idea(text),
      { title: text, note: text, until: NOW },
      { ...reader, now: NOW },
    ),
  ),
  settledLetter: stoppable(
    ...[true, false].map(
      (stays): Write =>
        (text, reader) =>
          deeds.settledLetter(idea(text), stays, reader),
    ),
  ),
  settledForAuthorLetter: stoppable((text, reader) =>
    deeds.settledForAuthorLetter(idea(text), { supporters: 5, carried: 3 }, reader),
  ),
  lapsedLetter: stoppable(
    ...(['answered', 'closed', 'taken_back'] as const).map(
      (why): Write =>
        (text, reader) =>
          deeds.lapsedLetter(idea(text), why, reader),
    ),
  ),
  lapsedForAuthorLetter: stoppable(
    ...(['answered', 'closed'] as const).map(
      (why): Write =>
        (text, reader) =>
          deeds.lapsedForAuthorLetter(idea(text), { title: text, body: text }, why, reader),
    ),
  ),
  withdrawnLetter: stoppable(
    ...(['settled', 'better_idea', 'other_view', 'other'] as const).map(
      (reason): Write =>
        (text, reader) =>
          deeds.withdrawnLetter(idea(text), { reason, text }, reader),
    ),
  ),
  changeLetter: stoppable(
    ...(['published', 'withdrawn'] as const).map(
      (visibility): Write =>
        (text, reader) =>
          told.changeLetter({ ...idea(text), visibility }, 'choice', reader),
    ),
  ),
  newIdeaLetter: stoppable((text, reader) => publications.newIdeaLetter(idea(text), text, reader)),
  publishedLetter: stoppable((text, reader) => publications.publishedLetter(idea(text), reader)),
  refusedLetter: stoppable((_, reader) => publications.refusedLetter(187, reader)),
  digestLetter: stoppable(
    digestOf('answer'),
    digestOf('reply', 'new_idea'),
    digestOf('new_idea', 'answer', 'progress', 'reply', 'mention', 'comment', 'change', 'renewal'),
    (text, reader) =>
      digests.digestLetter(
        [
          { ...item('change', text, reader), isWithdrawn: true },
          { ...item('renewal', text, reader), asks: true },
          { ...item('renewal', text, reader), lapsed: true },
        ],
        reader,
      ),
  ),
};
=======
    },
  ]),
);
>>>>>>> 614c9750 (Show admins every letter the town sends, and let the town greet and close in its own words)
