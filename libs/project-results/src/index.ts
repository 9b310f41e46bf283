export { ProjectResultService } from './project-result.service.js';
export { ProjectResult } from './project-result.type.js';
export { ProjectResultsModule } from './project-results.module.js';
