export { AdministrationModule } from './administration.module.js';
export { PlaceKeeping } from './place-keeping.service.js';
export { ThemeKeeping } from './theme-keeping.service.js';
export { TownTexts } from './town-text.service.js';
export { MonthlyMail } from './monthly-mail.service.js';
export { monthlyLetter } from './monthly.letter.js';
export { TownTextType } from './town-text.type.js';
