import { ChallengeRequired } from '@ein/challenges';
import { AccountRestricted, NotFound, resultUnion, TooManyRequests } from '@ein/platform';
import { NoticeReceived } from './notice.type.js';

export const ReportContentResult = resultUnion(
  'ReportContentResult',
  'The receipt, or why the notice was not taken.',
  NoticeReceived,
  [AccountRestricted, NotFound, TooManyRequests, ChallengeRequired],
);
export type ReportContentResult = NoticeReceived | NotFound | TooManyRequests | ChallengeRequired;
