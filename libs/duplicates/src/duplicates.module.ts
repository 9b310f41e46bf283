import { Module } from '@nestjs/common';
import { PlacesModule } from '@ein/places';
import { QueueModule } from '@ein/queue';
import { SearchIndexModule } from '@ein/search-index';
import { DuplicateDeciding } from './duplicate-deciding.service.js';
import { DuplicateFinding } from './duplicate-finding.service.js';
import { DuplicateRepository } from './duplicate.repository.js';
import { ItemDuplicateResolver, SuspectedDuplicateResolver } from './duplicate.resolver.js';

@Module({
  imports: [PlacesModule, QueueModule, SearchIndexModule],
  providers: [
    DuplicateRepository,
    DuplicateFinding,
    DuplicateDeciding,
    ItemDuplicateResolver,
    SuspectedDuplicateResolver,
  ],
})
export class DuplicatesModule {}
