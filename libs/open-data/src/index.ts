export { TooManyFiles, TRY_AGAIN_SECONDS } from './dataset-files.service.js';
export { OpenDataModule } from './open-data.module.js';
export { OpenDataService } from './open-data.service.js';
export { VotePlaces } from './vote-places.service.js';
