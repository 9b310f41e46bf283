export { MailBounce } from './bounce.entity.js';
export { Bounces, type ReportOutcome } from './bounce.service.js';
export { letter, type Letter } from './letter.js';
export {
  type LetterContent,
  type LetterGroup,
  type LetterLink,
  type MailLocale,
} from './letter-content.js';
export {
  isLetterKind,
  LETTER_GROUPS,
  LETTER_KINDS,
  type LetterGroupName,
  type LetterKind,
} from './letter-kinds.js';
export { ALL_LETTERS, LETTER_PARTS, type LetterPart, wordsKey } from './letter-words.policy.js';
export { LETTER_WORDS } from './letter-words.repository.js';
export { pageFor, type Reader } from './reader.js';
export { parseMailAddress } from './mail-address.js';
export { MailModule } from './mail.module.js';
export { MailSender } from './mail-sender.service.js';
export { MailOutbox, type QueuedLetter } from './mail-outbox.service.js';
