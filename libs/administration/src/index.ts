export { AdministrationModule } from './administration.module.js';
export { MonthlyMail } from './monthly-mail.service.js';
