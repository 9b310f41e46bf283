export { letter, type Letter, type LetterContent, type MailLocale } from './letter.js';
export { parseMailAddress } from './mail-address.js';
export { MailModule } from './mail.module.js';
export {
  type Addressed,
  MailOutbox,
  type QueuedLetter,
  type QueuedMail,
} from './mail-outbox.service.js';
export { MailSender } from './mail-sender.service.js';
