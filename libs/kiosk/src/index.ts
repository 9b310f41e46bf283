export { Kiosk } from './kiosk.entity.js';
export { KioskEntry } from './kiosk-entry.entity.js';
export { KioskModule } from './kiosk.module.js';
