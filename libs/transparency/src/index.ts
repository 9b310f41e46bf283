export { TransparencyModule } from './transparency.module.js';
