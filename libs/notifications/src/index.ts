export { NotificationsModule } from './notifications.module.js';
export { NotificationService } from './notification.service.js';
