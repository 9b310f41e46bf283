import { Module } from '@nestjs/common';
import { LookingRepository } from './looking.repository.js';
import { LookingResolver } from './looking.resolver.js';
import { LookingService } from './looking.service.js';

@Module({
  providers: [LookingRepository, LookingService, LookingResolver],
  exports: [LookingService],
})
export class LookingModule {}
