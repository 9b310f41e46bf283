import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { AnalysisModule } from '@ein/analysis';
import { TownModule } from '@ein/town';
import { CitedTextRepository } from './cited-text.repository.js';
import { DraftReading } from './draft-reading.service.js';
import { EditionCitingRepository } from './edition-citing.repository.js';
import { EditionCitingResolver } from './edition-citing.resolver.js';
import { EditionContributionRepository } from './edition-contribution.repository.js';
import { EditionFiles } from './edition-files.service.js';
import { EditionLeads } from './edition-lead.service.js';
import { EditionMarking } from './edition-marking.service.js';
import { EditionReading } from './edition-reading.service.js';
import { EditionRepository } from './edition.repository.js';
import { EditionTableResolver } from './edition-table.resolver.js';
import { EditionTables } from './edition-tables.service.js';
import { FindingsAgeRepository } from './findings-age.repository.js';
import { FiguresRepository } from './figures.repository.js';
import { LeftOutRepository } from './left-out.repository.js';
import { OpinionPartRepository } from './opinion-part.repository.js';
import { ReportAnalysing } from './report-analysing.service.js';
import { ReportDrafting } from './report-drafting.service.js';
import { ReportEditing } from './report-editing.service.js';
import { ReportLeavingOut } from './report-leaving-out.service.js';
import { ReportOwnData } from './report-own-data.repository.js';
import { ReportPublishing } from './report-publishing.service.js';
import { ReportRepository } from './report.repository.js';
import { EditionTopicResolver } from './edition-topic.resolver.js';
import { EditionTopics } from './edition-topic.service.js';
import { ReportScopeRepository } from './report-scope.repository.js';
import { ReportScopeResolver } from './report-scope.resolver.js';
import { ReportScopes } from './report-scope.service.js';
import { ReportTopicRepository } from './report-topic.repository.js';
import { SidesRepository } from './sides.repository.js';
import { TopicSidesRepository } from './topic-sides.repository.js';
import { ReportDraftResolver, ReportEditionResolver } from './report.resolver.js';

@Module({
  imports: [AccountsModule, AnalysisModule, TownModule],
  providers: [
    ReportRepository,
    FiguresRepository,
    SidesRepository,
    FindingsAgeRepository,
    OpinionPartRepository,
    CitedTextRepository,
    EditionRepository,
    ReportScopeRepository,
    ReportTopicRepository,
    LeftOutRepository,
    TopicSidesRepository,
    ReportScopes,
    EditionTopics,
    ReportScopeResolver,
    EditionTopicResolver,
    ReportDrafting,
    ReportAnalysing,
    ReportEditing,
    ReportLeavingOut,
    ReportPublishing,
    DraftReading,
    EditionReading,
    EditionFiles,
    EditionContributionRepository,
    EditionTables,
    EditionTableResolver,
    EditionMarking,
    ReportOwnData,
    EditionCitingRepository,
    EditionLeads,
    EditionCitingResolver,
    ReportEditionResolver,
    ReportDraftResolver,
  ],
  exports: [EditionLeads, EditionReading, EditionFiles, EditionTables],
})
export class ReportsModule {}
