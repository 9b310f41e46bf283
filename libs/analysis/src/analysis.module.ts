import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { AnalysisOwnData } from './analysis-own-data.repository.js';
import { AnalysisReading } from './analysis-reading.service.js';
import { AnalysisRunRepository } from './analysis-run.repository.js';
import { AnalysisSampling } from './analysis-sampling.service.js';
import { AnalysisSumming } from './analysis-summing.service.js';
import { AnalysisTallyRepository } from './analysis-tally.repository.js';
import { AnalysisThread } from './analysis-thread.service.js';
import { AnalysisResolver } from './analysis.resolver.js';
import { AnalysisService } from './analysis.service.js';
import { Analysing } from './analysing.service.js';
import { ContributionRepository } from './contribution.repository.js';

@Module({
  imports: [AccountsModule],
  providers: [
    AnalysisRunRepository,
    AnalysisTallyRepository,
    ContributionRepository,
    AnalysisThread,
    AnalysisSampling,
    AnalysisReading,
    AnalysisSumming,
    Analysing,
    AnalysisService,
    AnalysisOwnData,
    AnalysisResolver,
  ],
  exports: [AnalysisService],
})
export class AnalysisModule {}
