export { MOST_BYTES, readFileName } from './photo.policy.js';
export { PhotoRefused } from './photo.problems.js';
export { PhotoService } from './photo.service.js';
export { PhotosModule } from './photos.module.js';
