export { MailBounce } from './bounce.entity.js';
export { Bounces, type ReportOutcome } from './bounce.service.js';
export {
  letter,
  type Letter,
  type LetterContent,
  type LetterGroup,
  type LetterLink,
  type MailLocale,
} from './letter.js';
export { pageFor, type Reader } from './reader.js';
export { parseMailAddress } from './mail-address.js';
export { MailModule } from './mail.module.js';
export { MailOutbox, type QueuedLetter } from './mail-outbox.service.js';
