import { monthlyLetter } from '@ein/administration';
import { barrierAnsweredLetter, barrierReceivedLetter, barrierTaskLetter } from '@ein/barriers';
import { assignedLetter } from '@ein/desk';
import { newEditionLetter, projectMomentLetter } from '@ein/notifications';
import { officeLetter, REMINDERS } from '@ein/office';
import { roleOutcomeLetter, roleRequestLetter } from '@ein/roles';
import { always, stoppable, NOW, type Said, type Samples, type Write } from './sample.js';

const assigned = (say: Said) => ({
  accountId: '019a0000-0000-7000-8000-000000000006',
  email: 'moderator@example.org',
  language: 'de' as const,
  ideaNumber: 187,
  title: say.title,
  placeName: say.place,
  dueAt: NOW,
});

const reminder = (say: Said, kind: (typeof REMINDERS)[number] = 'overdue', number = 187) => ({
  kind,
  number,
  dueOn: '2026-11-20',
  title: say.title,
  placeName: say.place,
  who: say.name,
});
const remindedOf = (say: Said) => (kind: (typeof REMINDERS)[number], at: number) =>
  reminder(say, kind, at);
const requestOf = (say: Said) => ({
  ...{ name: say.name, from: 'resident' as const, to: 'office' as const },
  ...{ because: say.text, askedBy: say.name, endsAt: NOW },
});

/** To everybody about the town, and to those who work for it. */
export const TOWN_AND_STAFF = {
  barrierReceivedLetter: always((_, reader) =>
    barrierReceivedLetter({ number: 4, code: '7K3M-9QXA', dueOn: '2026-12-24' }, reader),
  ),
  barrierAnsweredLetter: always(
    ...[true, false].map(
      (fixed): Write =>
        (say, reader) =>
          barrierAnsweredLetter({ number: 4, fixed, answer: say.text }, reader),
    ),
  ),
  projectMomentLetter: stoppable(
    ...(['opens', 'closes', 'result'] as const).map(
      (moment): Write =>
        (say, reader) =>
          projectMomentLetter(
            { moment, projectName: say.title, slug: 'wall', phaseName: say.name, until: NOW },
            { ...reader, now: NOW },
          ),
    ),
  ),
  newEditionLetter: stoppable(
    ...[true, false].map(
      (account): Write =>
        (say, reader) =>
          newEditionLetter(
            { number: 3, title: say.title, sentences: [say.text, say.text] },
            account,
            reader,
          ),
    ),
  ),
  monthlyLetter: always((say, reader) =>
    monthlyLetter([{ words: say.text, path: '/betrieb', urgent: true }], NOW, reader),
  ),
  officeLetter: always(
    (say, reader) => officeLetter([reminder(say), ...REMINDERS.map(remindedOf(say))], reader),
    (say, reader) => officeLetter([reminder(say)], reader),
  ),
  assignedLetter: always(
    (say, reader) =>
      assignedLetter([assigned(say), ...Array.from({ length: 25 }, () => assigned(say))], reader),
    (say, reader) => assignedLetter([{ ...assigned(say), placeName: null }], reader),
  ),
  barrierTaskLetter: always((_, reader) =>
    barrierTaskLetter({ number: 4, page: '/', dueOn: '2026-12-24' }, reader),
  ),
  roleRequestLetter: always((say, reader) => roleRequestLetter(requestOf(say), reader)),
  roleOutcomeLetter: always(
    ...(['confirmed', 'refused', 'expired'] as const).map(
      (outcome): Write =>
        (say, reader) =>
          roleOutcomeLetter(requestOf(say), outcome, reader),
    ),
  ),
} satisfies Samples;
