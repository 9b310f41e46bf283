export { DigestService } from './digest.service.js';
export { NotificationReading } from './notification-reading.service.js';
export { NotificationsModule } from './notifications.module.js';
export { NotificationSetting } from './notification-setting.entity.js';
export { Notification } from './notification.entity.js';
export {
  lapsedForAuthorLetter,
  lapsedLetter,
  questionLetter,
  settledForAuthorLetter,
  settledLetter,
  withdrawnLetter,
} from './author-deeds.letter.js';
export { type DigestItem, digestLetter } from './digest.letter.js';
export { contributionLetter, mentionLetter, replyLetter } from './discussion.letter.js';
export { newEditionLetter } from './edition.letter.js';
export { answerLetter, changeLetter, moveLetter, receivedLetter } from './notification.letter.js';
export { projectMomentLetter } from './project-moment.letter.js';
export { newIdeaLetter, publishedLetter, refusedLetter } from './publication.letter.js';
