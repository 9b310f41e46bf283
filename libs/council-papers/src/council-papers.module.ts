import { Module } from '@nestjs/common';
import { TownModule } from '@ein/town';
import { CouncilPaperRepository } from './council-paper.repository.js';
import { CouncilPaperResolver } from './council-paper.resolver.js';
import { CouncilPapers } from './council-papers.service.js';

@Module({
  imports: [TownModule],
  providers: [CouncilPaperRepository, CouncilPapers, CouncilPaperResolver],
})
export class CouncilPapersModule {}
