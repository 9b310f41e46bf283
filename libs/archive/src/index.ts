export { COLUMN_NAMES, csvLine, README_OF_ARCHIVE } from './archive-columns.policy.js';
export { ArchiveModule } from './archive.module.js';
export { ArchiveService } from './archive.service.js';
