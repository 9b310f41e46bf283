export { ProjectArchiveModule } from './project-archive.module.js';
export { ProjectArchiving } from './project-archiving.service.js';
