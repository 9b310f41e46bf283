export { ErasureService } from './erasure.service.js';
export { OwnDataModule } from './own-data.module.js';
export { erasureLetter } from './leaving.letter.js';
