export { OperationsModule } from './operations.module.js';
export { OperationService } from './operation.service.js';
export { OperationHealth, type Readiness } from './operation-health.service.js';
