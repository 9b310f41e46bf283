export { LookingModule } from './looking.module.js';
export { LookingService } from './looking.service.js';
