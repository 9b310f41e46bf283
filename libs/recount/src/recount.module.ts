import { Module } from '@nestjs/common';
import { ListingModule } from '@ein/listing';
import { RecountRepository } from './recount.repository.js';
import { RecountResolver } from './recount.resolver.js';
import { Recounting } from './recounting.service.js';

@Module({
  imports: [ListingModule],
  providers: [RecountRepository, Recounting, RecountResolver],
  exports: [Recounting],
})
export class RecountModule {}
