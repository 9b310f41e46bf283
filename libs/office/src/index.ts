export { OfficeModule } from './office.module.js';
export { REMINDERS } from './office-reminder.entity.js';
export { officeLetter } from './office-reminder.letter.js';
