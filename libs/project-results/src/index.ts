export { ProjectResultsModule } from './project-results.module.js';
