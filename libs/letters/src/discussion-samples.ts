import { followConfirmLetter } from '@ein/follows';
import { mergedLetter, partedLetter } from '@ein/merging';
import {
  contributionLetter,
  type DigestItem,
  digestLetter,
  lapsedLetter,
  mentionLetter,
  newIdeaLetter,
  questionLetter,
  replyLetter,
  settledLetter,
  withdrawnLetter,
} from '@ein/notifications';
import { pageFor, type Reader } from '@ein/mail';
import {
  always,
  stoppable,
  idea,
  comment,
  NOW,
  type Said,
  type Samples,
  type Write,
} from './sample.js';

const mergeOf = (title: string) => ({
  duplicate: { number: 187, title },
  main: { number: 12, title },
});

const item = (kind: DigestItem['kind'], say: Said, reader: Reader): DigestItem => ({
  id: '019a0000-0000-7000-8000-000000000005',
  kind,
  reason: 'voter',
  createdAt: NOW,
  readAt: null,
  ideaId: kind,
  sourceId: 'source',
  number: 187,
  title: say.title,
  placeName: say.place,
  isPublic: true,
  text: say.text,
  who: say.name,
  status: 'in_review',
  commentNumber: 3,
  decisionId: null,
  decisionAction: null,
  aboutComment: false,
  subscriptionId: null,
  subscriptionName: kind === 'new_idea' ? say.title : null,
  isWithdrawn: false,
  asks: false,
  lapsed: false,
  stopUrl: pageFor(reader, '/abbestellen/token'),
});

const digestOf =
  (...kinds: DigestItem['kind'][]): Write =>
  (say, reader) => {
    const [first, ...more] = kinds.map((kind) => item(kind, say, reader));
    if (!first) throw new Error('A digest of nothing.');
    return digestLetter([first, ...more], reader);
  };

/** Of what others say, and of what is followed. */
export const DISCUSSION = {
  mergedLetter: stoppable(
    ...[true, false].map(
      (votes): Write =>
        (say, reader) =>
          mergedLetter(mergeOf(say.title), votes, reader),
    ),
  ),
  partedLetter: stoppable((say, reader) => partedLetter(mergeOf(say.title), reader)),
  followConfirmLetter: always(
    ...[187, null].map(
      (number): Write =>
        (_, reader) =>
          followConfirmLetter(
            { number, days: 14 },
            pageFor(reader, '/verfolgen/bestaetigen/x'),
            reader,
          ),
    ),
  ),
  replyLetter: stoppable((say, reader) => replyLetter(idea(say), comment(say), reader)),
  contributionLetter: stoppable((say, reader) =>
    contributionLetter(idea(say), comment(say), 'choice', reader),
  ),
  mentionLetter: stoppable((say, reader) =>
    mentionLetter(idea(say), comment(say), 'commenter', reader),
  ),
  questionLetter: stoppable((say, reader) =>
    questionLetter(
      idea(say),
      { title: say.title, note: say.text, until: NOW },
      { ...reader, now: NOW },
    ),
  ),
  settledLetter: stoppable(
    ...[true, false].map(
      (stays): Write =>
        (say, reader) =>
          settledLetter(idea(say), stays, reader),
    ),
  ),
  lapsedLetter: stoppable(
    ...(['answered', 'closed', 'taken_back'] as const).map(
      (why): Write =>
        (say, reader) =>
          lapsedLetter(idea(say), why, reader),
    ),
  ),
  withdrawnLetter: stoppable(
    ...(['settled', 'better_idea', 'other_view', 'other'] as const).map(
      (reason): Write =>
        (say, reader) =>
          withdrawnLetter(idea(say), { reason, text: say.text }, reader),
    ),
  ),
  newIdeaLetter: stoppable((say, reader) => newIdeaLetter(idea(say), say.text, reader)),
  digestLetter: stoppable(
    digestOf('answer'),
    digestOf('reply', 'new_idea'),
    digestOf('new_idea', 'answer', 'progress', 'reply', 'mention', 'comment', 'change', 'renewal'),
    (say, reader) =>
      digestLetter(
        [
          { ...item('change', say, reader), isWithdrawn: true },
          { ...item('renewal', say, reader), asks: true },
          { ...item('renewal', say, reader), lapsed: true },
        ],
        reader,
      ),
  ),
} satisfies Samples;
