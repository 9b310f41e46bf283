import { type Letter, pageFor, type Reader } from '@ein/mail';
import { DecisionAction } from '@ein/moderation';
import type { Language } from '@ein/platform';
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

/** The mails of one kind: one for each way in which it reads. */
export interface Sample {
  writes: Write[];
  /** People can switch it off, so it must say how and offer it to mail programs. */
  stoppable: boolean;
}

const PUBLIC_URL = 'https://ideen.town.example';
export const readerOf = (language: Language): Reader => ({ language, publicUrl: PUBLIC_URL });

const link = (reader: Reader, path: string) => `${pageFor(reader, path)}?token=x`;
const NOW = new Date('2026-11-26T09:00:00Z');

const idea = (text: string) => ({
  id: '019a0000-0000-7000-8000-000000000001',
  number: 187,
  title: text,
  placeName: text,
  visibility: 'published' as const,
  status: 'to_council' as const,
});
const comment = (text: string) => ({
  id: '019a0000-0000-7000-8000-000000000002',
  number: 12,
  body: text,
  authorId: '019a0000-0000-7000-8000-000000000003',
  authorName: text,
  parentNumber: 11,
  parentAuthorId: '019a0000-0000-7000-8000-000000000004',
});
const item = (
  kind: digests.DigestItem['kind'],
  text: string,
  reader: Reader,
): digests.DigestItem => ({
  id: '019a0000-0000-7000-8000-000000000005',
  kind,
  reason: 'voter',
  createdAt: NOW,
  readAt: null,
  ideaId: kind,
  sourceId: 'source',
  number: 187,
  title: text,
  placeName: text,
  isPublic: true,
  text,
  who: text,
  status: 'in_review',
  commentNumber: 3,
  decisionId: null,
  decisionAction: null,
  aboutComment: false,
  subscriptionId: null,
  subscriptionName: kind === 'new_idea' ? text : null,
  isWithdrawn: false,
  asks: false,
  lapsed: false,
  stopUrl: pageFor(reader, '/abbestellen/token'),
});
const step = (text: string) => ({
  to: 'to_council' as const,
  sentence: text,
  reason: text,
  office: text,
  dueOn: '2026-12-08',
  forwardedTo: text,
  committee: text,
  meetingAt: NOW,
});
const mergeOf = (title: string) => ({
  duplicate: { number: 187, title },
  main: { number: 12, title },
});
const always = (...writes: Write[]): Sample => ({ writes, stoppable: false });
const stoppable = (...writes: Write[]): Sample => ({ writes, stoppable: true });

const eventOf = (text: string): registrations.EventFacts => ({
  ...{ number: 5, title: text, place: text },
  ...{ startsAt: NOW, endsAt: new Date(NOW.getTime() + 7_200_000) },
});
const registrationUrl = (reader: Reader) => pageFor(reader, '/termine/anmeldung/token');

type DecidedAction = Exclude<DecisionAction, 'return'>;
const ACTIONS = Object.values(DecisionAction).filter(
  (action): action is DecidedAction => action !== 'return',
);
const TAKES: DecisionAction[] = ['refuse', 'hide', 'remove_photo', 'uphold'];
const decided =
  (action: DecidedAction, about: Partial<decisions.DecisionLetterContent> = {}): Write =>
  (text, reader) =>
    decisions.decisionLetter(
      {
        action,
        idea: { number: 187, title: text, slug: 'radweg' },
        comment: null,
        reason: text,
        ground: text,
        decisionId: 'id',
        record: TAKES.includes(action)
          ? {
              facts: text,
              ruleVersion: 2,
              automatedDetection: action === 'hide',
              order: action === 'hide' ? text : null,
            }
          : null,
        ...about,
      },
      reader,
    );
const ACCEPTED = [
  { outcome: 'stays', why: null },
  { outcome: 'comes', why: null },
  { outcome: 'asks', why: null },
  { outcome: 'lapses', why: 'answered' },
  { outcome: 'lapses', why: 'closed' },
  { outcome: 'overtaken', why: null },
] as const;
const editDecided = (action: DecidedAction): Write[] =>
  ACCEPTED.map(
    (accepted): Write =>
      (text, reader) =>
        decided(action, {
          edit: { shown: accepted.outcome === 'stays', accepted, title: text, body: text },
        })(text, reader),
  );

const assigned = (text: string) => ({
  accountId: '019a0000-0000-7000-8000-000000000006',
  email: 'moderator@example.org',
  language: 'de' as const,
  ideaNumber: 187,
  title: text,
  placeName: text,
  dueAt: NOW,
});
const reminder = (text: string, kind: (typeof REMINDERS)[number] = 'overdue', number = 187) => ({
  kind,
  number,
  dueOn: '2026-11-20',
  title: text,
  placeName: text,
  who: text,
});
const remindedOf = (text: string) => (kind: (typeof REMINDERS)[number], at: number) =>
  reminder(text, kind, at);

const digestOf =
  (...kinds: digests.DigestItem['kind'][]): Write =>
  (text, reader) => {
    const [first, ...more] = kinds.map((kind) => item(kind, text, reader));
    if (!first) throw new Error('A digest of nothing.');
    return digests.digestLetter([first, ...more], reader);
  };

/** Every letter the product can send, by the name of its function. A letter without a sample fails the mailbox check. */
export const LETTERS: Record<string, Sample> = {
  signInLetter: always(
    (title, reader) =>
      signIn.signInLetter({
        locale: reader.language,
        code: '123456',
        link: link(reader, '/anmelden/link'),
        title,
      }),
    (_, reader) =>
      signIn.signInLetter({
        locale: reader.language,
        code: '123456',
        link: link(reader, '/anmelden/link'),
      }),
  ),
  agreeLetter: always((to, reader) =>
    addressChange.agreeLetter(reader.language, {
      to,
      code: '123456',
      link: link(reader, '/adresse/bestaetigen'),
    }),
  ),
  proveLetter: always((_, reader) =>
    addressChange.proveLetter(reader.language, {
      code: '123456',
      link: link(reader, '/adresse/bestaetigen'),
    }),
  ),
  takenLetter: always((_, { language }) => addressChange.takenLetter(language)),
  waitLetter: always((to, reader) =>
    addressChange.waitLetter(reader.language, {
      to,
      until: NOW,
      link: link(reader, '/adresse/anhalten'),
    }),
  ),
  changedLetter: always((to, { language }) => addressChange.changedLetter(language, to)),
  erasureLetter: always((_, { language }) => leaving.erasureLetter(language, '123456')),
  securityLetter: always(
    ...(
      [
        'passkey-added',
        'passkey-removed',
        'totp-added',
        'totp-removed',
        'recovery-used',
        'oidc-linked',
        'oidc-unlinked',
      ] as const
    ).map(
      (news): Write =>
        (name, reader) =>
          security.securityLetter({
            locale: reader.language,
            news,
            link: pageFor(reader, '/konto/sicherheit'),
            name,
          }),
    ),
  ),
  decisionLetter: always(
    ...ACTIONS.map((action) => decided(action)),
    ...ACTIONS.map(
      (action): Write =>
        (text, reader) =>
          decided(action, { comment: text })(text, reader),
    ),
    ...(
      [
        ['publish', 'published'],
        ['refuse', 'refused'],
        ['overturn', 'appeal_won'],
      ] as const
    ).map(
      ([action, became]): Write =>
        (text, reader) =>
          decided(action, { comment: text, checked: { number: 3, became } })(text, reader),
    ),
    ...editDecided('refuse'),
    ...editDecided('publish'),
    ...editDecided('overturn'),
    ...(['remove_photo', 'overturn'] as const).map(
      (action): Write =>
        (text, reader) =>
          decided(action, { photo: { alt: text } })(text, reader),
    ),
    (text, reader) => decided('merge', { main: { number: 12, title: text } })(text, reader),
    decided('overturn', { wasMerged: true }),
  ),
  mergedLetter: stoppable(
    ...[true, false].map(
      (votes): Write =>
        (text, reader) =>
          merges.mergedLetter(mergeOf(text), votes, reader),
    ),
  ),
  partedLetter: stoppable((text, reader) => merges.partedLetter(mergeOf(text), reader)),
  withheldLetter: always(
    ...(['hidden', 'edited', 'deleted'] as const).map(
      (why): Write =>
        (text, reader) =>
          withheld.withheldLetter(
            { number: 7, why, commentNumber: 12, projectName: text, projectSlug: 'ideenkasten' },
            reader,
          ),
    ),
  ),
  monthlyLetter: always((text, reader) =>
    monthly.monthlyLetter([{ words: text, path: '/betrieb', urgent: true }], NOW, reader),
  ),
  roleLetter: always(
    (_, reader) => roles.roleLetter({ from: 'resident', to: 'moderator' }, reader),
    (_, reader) => roles.roleLetter({ from: 'admin', to: 'resident' }, reader),
  ),
  officeLetter: always(
    (text, reader) =>
      office.officeLetter([reminder(text), ...REMINDERS.map(remindedOf(text))], reader),
    (text, reader) => office.officeLetter([reminder(text)], reader),
  ),
  sanctionLetter: always(
    ...(['warning', 'suspension', 'block'] as const).map(
      (kind): Write =>
        (text, reader) =>
          sanctions.sanctionLetter(
            {
              kind,
              until: kind === 'suspension' ? NOW : null,
              reason: text,
              ground: text,
              facts: text,
            },
            { ...reader, now: NOW },
          ),
    ),
  ),
  sanctionEndLetter: always((_, reader) => sanctions.sanctionEndLetter(reader)),
  sanctionLiftedLetter: always(
    ...(['warning', 'suspension', 'block'] as const).map(
      (kind): Write =>
        (text, reader) =>
          sanctions.sanctionLiftedLetter(
            kind,
            text,
            { ...reader, now: NOW },
            kind === 'warning' ? null : { until: kind === 'block' ? null : NOW },
          ),
    ),
  ),
  sanctionAppealLetter: always(
    ...[true, false].map(
      (success): Write =>
        (text, reader) =>
          sanctions.sanctionAppealLetter(success, text, { ...reader, now: NOW }, null),
    ),
  ),
  returnLetter: always(
    (text, reader) =>
      returning.returnLetter(
        {
          idea: { number: 187, title: text },
          note: text,
          passages: [
            { field: 'title', quote: text, note: text },
            { field: 'body', quote: text, note: text },
          ],
          until: '2026-12-23',
        },
        { ...reader, now: NOW },
      ),
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
