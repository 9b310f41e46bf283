export {
  letter,
  type Letter,
  type LetterContent,
  type LetterGroup,
  type MailLocale,
} from './letter.js';
export { parseMailAddress } from './mail-address.js';
export { MailModule } from './mail.module.js';
export { MailOutbox } from './mail-outbox.service.js';
