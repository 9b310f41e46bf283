export { DigestService } from './digest.service.js';
export { NotificationReading } from './notification-reading.service.js';
export { NotificationsModule } from './notifications.module.js';
export { NotificationSetting } from './notification-setting.entity.js';
export { Notification } from './notification.entity.js';
