import { Module } from '@nestjs/common';
import { ListingModule } from '@ein/listing';
import { CouncilCountRepository } from './council-count.repository.js';
import { CouncilFiguresResolver } from './council-figures.resolver.js';
import { CouncilFiguresService } from './council-figures.service.js';
import { CouncilSnapshotRepository } from './council-snapshot.repository.js';

@Module({
  imports: [ListingModule],
  providers: [
    CouncilCountRepository,
    CouncilSnapshotRepository,
    CouncilFiguresService,
    CouncilFiguresResolver,
  ],
  exports: [CouncilFiguresService],
})
export class CouncilFiguresModule {}
