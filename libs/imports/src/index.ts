export { ImportChecking } from './import-checking.service.js';
export { ImportRun } from './import-run.entity.js';
export { ImportsModule } from './imports.module.js';
export { MOST_BYTES as MOST_IMPORTED_BYTES } from './table.policy.js';
