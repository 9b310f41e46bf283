export { RecountModule } from './recount.module.js';
export { Recounting } from './recounting.service.js';
