import {
  answerLetter,
  changeLetter,
  lapsedForAuthorLetter,
  moveLetter,
  publishedLetter,
  receivedLetter,
  refusedLetter,
  settledForAuthorLetter,
} from '@ein/notifications';
import { atOnceLetter } from '@ein/publishing';
import { closedLetter, reminderLetter, returnLetter } from '@ein/returning';
import { always, stoppable, idea, NOW, type Said, type Samples, type Write } from './sample.js';

const step = (say: Said) => ({
  to: 'to_council' as const,
  sentence: say.text,
  reason: say.text,
  office: say.name,
  dueOn: '2026-12-08',
  forwardedTo: say.name,
  committee: say.name,
  meetingAt: NOW,
});

/** Of one's own ideas. */
export const OWN = {
  returnLetter: always(
    (say, reader) =>
      returnLetter(
        {
          idea: { number: 187, title: say.title },
          note: say.text,
          passages: [
            { field: 'title', quote: say.text, note: say.text },
            { field: 'body', quote: say.text, note: say.text },
          ],
          until: '2026-12-23',
        },
        { ...reader, now: NOW },
      ),
    (say, reader) =>
      returnLetter(
        {
          idea: { number: 187, title: say.title },
          note: null,
          passages: [{ field: 'body', quote: say.text, note: null }],
          until: '2026-12-23',
        },
        { ...reader, now: NOW },
      ),
  ),
  reminderLetter: always((say, reader) =>
    reminderLetter(
      { number: 187, title: say.title, askedAt: NOW, until: '2026-12-23' },
      { ...reader, now: NOW },
    ),
  ),
  closedLetter: always((say, reader) =>
    closedLetter(
      { number: 187, title: say.title, askedAt: NOW, until: '2026-12-23' },
      { ...reader, now: NOW },
    ),
  ),
  atOnceLetter: always((say, reader) =>
    atOnceLetter({ number: 187, title: say.title, slug: 'x' }, reader),
  ),
  receivedLetter: always((say, reader) => receivedLetter(idea(say), '7K3M-9QXA', reader)),
  answerLetter: stoppable(
    ...(['author', 'voter', 'code'] as const).map(
      (reason): Write =>
        (say, reader) =>
          answerLetter(
            idea(say),
            { keySentence: say.text, body: say.text, office: say.name, next: say.text },
            reason,
            reader,
          ),
    ),
  ),
  moveLetter: stoppable(
    ...(['author', 'commenter', 'code'] as const).map(
      (reason): Write =>
        (say, reader) =>
          moveLetter(idea(say), step(say), reason, { ...reader, now: NOW }),
    ),
  ),
  settledForAuthorLetter: stoppable((say, reader) =>
    settledForAuthorLetter(idea(say), { supporters: 5, carried: 3 }, reader),
  ),
  lapsedForAuthorLetter: stoppable(
    ...(['answered', 'closed'] as const).map(
      (why): Write =>
        (say, reader) =>
          lapsedForAuthorLetter(idea(say), { title: say.title, body: say.text }, why, reader),
    ),
  ),
  changeLetter: stoppable(
    ...(['published', 'withdrawn'] as const).map(
      (visibility): Write =>
        (say, reader) =>
          changeLetter({ ...idea(say), visibility }, 'choice', reader),
    ),
  ),
  publishedLetter: stoppable((say, reader) => publishedLetter(idea(say), reader)),
  refusedLetter: stoppable((_, reader) => refusedLetter(187, reader)),
} satisfies Samples;
