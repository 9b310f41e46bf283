import { Module } from '@nestjs/common';
import { ListingModule } from '@ein/listing';
import { TownModule } from '@ein/town';
import { CouncilCountRepository } from './council-count.repository.js';
import {
  ContestedRowResolver,
  CouncilFiguresResolver,
  DueRowResolver,
} from './council-figures.resolver.js';
import { CouncilFiguresService } from './council-figures.service.js';
import { CouncilSnapshotRepository } from './council-snapshot.repository.js';

@Module({
  imports: [ListingModule, TownModule],
  providers: [
    CouncilCountRepository,
    CouncilSnapshotRepository,
    CouncilFiguresService,
    CouncilFiguresResolver,
    ContestedRowResolver,
    DueRowResolver,
  ],
  exports: [CouncilFiguresService],
})
export class CouncilFiguresModule {}
