export { Notice } from './notice.entity.js';
export { noticeDecidedLetter } from './notice.letter.js';
export { NoticeRepository } from './notice.repository.js';
export { NoticeReason, NoticeReceived } from './notice.type.js';
export { NoticesModule } from './notices.module.js';
export { NoticesService } from './notices.service.js';
export { noticeReceivedLetter } from './notice.letter.js';
