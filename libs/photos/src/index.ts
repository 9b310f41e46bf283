export { MOST_BYTES, readFileName } from './photo.policy.js';
export { Photo } from './photo.entity.js';
export { PhotoRefused } from './photo.problems.js';
export { PhotoRemoving } from './photo-removing.service.js';
export { PhotoScans } from './photo-scans.repository.js';
export { PhotoService } from './photo.service.js';
export { PhotoStorage } from './photo-storage.js';
export { PhotosModule } from './photos.module.js';
