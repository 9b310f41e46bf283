export { Attention, type Matter, type Waiting } from './attention.service.js';
export { AttentionModule } from './attention.module.js';
