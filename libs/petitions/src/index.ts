export { PetitionsModule } from './petitions.module.js';
