import type { Letter } from '@ein/mail';
import * as addressChange from '../../../libs/address-change/src/address-change.letter.js';
import * as leaving from '../../../libs/own-data/src/leaving.letter.js';
import * as security from '../../../libs/sign-in/src/security-news.letter.js';
import * as signIn from '../../../libs/sign-in/src/sign-in.letter.js';
import * as tracking from '../../../libs/follows/src/tracking.letter.js';
import * as decisions from '../../../libs/moderation/src/decision.letter.js';
import * as notices from '../../../libs/moderation/src/notice.letter.js';
import * as deeds from '../../../libs/notifications/src/author-deeds.letter.js';
import * as digests from '../../../libs/notifications/src/digest.letter.js';
import * as told from '../../../libs/notifications/src/notification.letter.js';
import * as publications from '../../../libs/notifications/src/publication.letter.js';

/** What people could write wherever they may write. */
export const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=https://evil.example/pixel.png onerror=alert(1)>',
  "</title><a href='https://evil.example'>Hier klicken</a>",
  'Radweg\r\nBcc: everyone@evil.example\r\n\r\nX',
  '%%href%% {{7*7}} ${7*7}',
  'safe\u202egnp.exe',
];

/** One mail of each kind, with this text wherever people may write. */
export interface Sample {
  write: (text: string) => Letter;
  /** People can switch it off, so it must say how and offer it to mail programs. */
  stoppable: boolean;
}

const PUBLIC_URL = 'https://ideen.town.example';
const LINK = `${PUBLIC_URL}/anmelden/link?token=x`;
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
const item = (kind: digests.DigestItem['kind'], text: string): digests.DigestItem => ({
  id: '019a0000-0000-7000-8000-000000000005',
  kind,
  reason: 'voter',
  createdAt: NOW,
  readAt: null,
  ideaId: kind === 'new_idea' ? 'one' : 'other',
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
  stopUrl: `${PUBLIC_URL}/abbestellen/token`,
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
const always = (write: Sample['write']): Sample => ({ write, stoppable: false });
const stoppable = (write: Sample['write']): Sample => ({ write, stoppable: true });

/** Every letter the product can send, by the name of its function. A letter without a sample fails the mailbox check. */
export const LETTERS: Record<string, Sample> = {
  signInLetter: always((title) =>
    signIn.signInLetter({ locale: 'de', code: '123456', link: LINK, title }),
  ),
  agreeLetter: always((to) => addressChange.agreeLetter('de', { to, code: '123456', link: LINK })),
  proveLetter: always(() => addressChange.proveLetter('de', { code: '123456', link: LINK })),
  takenLetter: always(() => addressChange.takenLetter('de')),
  waitLetter: always((to) => addressChange.waitLetter('de', { to, until: NOW, link: LINK })),
  changedLetter: always((to) => addressChange.changedLetter('en', to)),
  erasureLetter: always(() => leaving.erasureLetter('de', '123456')),
  securityLetter: always((name) =>
    security.securityLetter({ locale: 'de', news: 'passkey-added', link: LINK, name }),
  ),
  decisionLetter: always((text) =>
    decisions.decisionLetter({
      action: 'hide',
      idea: { number: 187, title: text, slug: 'radweg' },
      comment: text,
      reason: text,
      ground: text,
      decisionId: 'id',
      publicUrl: PUBLIC_URL,
    }),
  ),
  noticeReceivedLetter: always(() => notices.noticeReceivedLetter(187, 4)),
  noticeDecidedLetter: always((reason) => notices.noticeDecidedLetter(187, false, reason)),
  followConfirmLetter: always(() =>
    tracking.followConfirmLetter(187, `${PUBLIC_URL}/verfolgen/bestaetigen/x`, PUBLIC_URL),
  ),
  receivedLetter: always((text) => told.receivedLetter(idea(text), '7K3M-9QXA', PUBLIC_URL)),
  answerLetter: stoppable((text) =>
    told.answerLetter(
      idea(text),
      { keySentence: text, body: text, office: text, next: text },
      'voter',
      PUBLIC_URL,
    ),
  ),
  moveLetter: stoppable((text) =>
    told.moveLetter(idea(text), step(text), 'code', { publicUrl: PUBLIC_URL, now: NOW }),
  ),
  replyLetter: stoppable((text) => told.replyLetter(idea(text), comment(text), PUBLIC_URL)),
  contributionLetter: stoppable((text) =>
    told.contributionLetter(idea(text), comment(text), 'choice', PUBLIC_URL),
  ),
  mentionLetter: stoppable((text) =>
    told.mentionLetter(idea(text), comment(text), 'commenter', PUBLIC_URL),
  ),
  questionLetter: stoppable((text) =>
    deeds.questionLetter(
      idea(text),
      { title: text, note: text, until: NOW },
      { publicUrl: PUBLIC_URL, now: NOW },
    ),
  ),
  settledLetter: stoppable((text) => deeds.settledLetter(idea(text), false, PUBLIC_URL)),
  settledForAuthorLetter: stoppable((text) =>
    deeds.settledForAuthorLetter(idea(text), { supporters: 5, carried: 3 }, PUBLIC_URL),
  ),
  withdrawnLetter: stoppable((text) =>
    deeds.withdrawnLetter(idea(text), { reason: 'other', text }, PUBLIC_URL),
  ),
  changeLetter: stoppable((text) => told.changeLetter(idea(text), 'choice', PUBLIC_URL)),
  newIdeaLetter: stoppable((text) => publications.newIdeaLetter(idea(text), text, PUBLIC_URL)),
  publishedLetter: stoppable((text) => publications.publishedLetter(idea(text), PUBLIC_URL)),
  refusedLetter: stoppable(() => publications.refusedLetter(187, PUBLIC_URL)),
  digestLetter: stoppable((text) =>
    digests.digestLetter(
      [
        item('new_idea', text),
        ...(['answer', 'progress', 'reply', 'mention', 'comment', 'change'] as const).map((kind) =>
          item(kind, text),
        ),
      ],
      PUBLIC_URL,
    ),
  ),
};
