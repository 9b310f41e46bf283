import { Module } from '@nestjs/common';
import { TownModule } from '@ein/town';
import { CouncilObjectRepository } from './council-object.repository.js';
import { CouncilPaperRepository } from './council-paper.repository.js';
import { CouncilPaperResolver } from './council-paper.resolver.js';
import { CouncilPapers } from './council-papers.service.js';
import { CouncilReading } from './council-reading.service.js';

@Module({
  imports: [TownModule],
  providers: [
    CouncilObjectRepository,
    CouncilPaperRepository,
    CouncilPapers,
    CouncilReading,
    CouncilPaperResolver,
  ],
})
export class CouncilPapersModule {}
