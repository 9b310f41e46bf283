import { Module } from '@nestjs/common';
import { SearchModule } from '@ein/search';
import { OperationHealth } from './operation-health.service.js';
import { OperationRepository } from './operation.repository.js';
import { OperationResolver } from './operation.resolver.js';
import { OperationService } from './operation.service.js';

@Module({
  imports: [SearchModule],
  providers: [OperationRepository, OperationService, OperationHealth, OperationResolver],
  exports: [OperationService, OperationHealth],
})
export class OperationsModule {}
