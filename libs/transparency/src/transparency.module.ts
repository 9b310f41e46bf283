import { Module } from '@nestjs/common';
import { SanctionsModule } from '@ein/sanctions';
import { SanctionFiguresResolver, YearSanctionsResolver } from './sanction-figures.resolver.js';
import { TransparencyRepository } from './transparency.repository.js';
import { TransparencyResolver } from './transparency.resolver.js';
import { TransparencyService } from './transparency.service.js';
import { YearReportRepository } from './year-report.repository.js';
import { YearReportResolver } from './year-report.resolver.js';
import { YearReportService } from './year-report.service.js';

@Module({
  imports: [SanctionsModule],
  providers: [
    TransparencyRepository,
    TransparencyService,
    TransparencyResolver,
    SanctionFiguresResolver,
    YearSanctionsResolver,
    YearReportRepository,
    YearReportService,
    YearReportResolver,
  ],
})
export class TransparencyModule {}
