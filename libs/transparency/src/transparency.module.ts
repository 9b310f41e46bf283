import { Module } from '@nestjs/common';
import { SanctionsModule } from '@ein/sanctions';
import { SanctionFiguresResolver } from './sanction-figures.resolver.js';
import { TransparencyRepository } from './transparency.repository.js';
import { TransparencyResolver } from './transparency.resolver.js';
import { TransparencyService } from './transparency.service.js';

@Module({
  imports: [SanctionsModule],
  providers: [
    TransparencyRepository,
    TransparencyService,
    TransparencyResolver,
    SanctionFiguresResolver,
  ],
})
export class TransparencyModule {}
