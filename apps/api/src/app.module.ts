import { type DynamicModule, Module } from '@nestjs/common';
import type { ApolloServerPlugin } from '@apollo/server';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { AccessTokensModule } from '@ein/access-tokens';
import { AccountsModule } from '@ein/accounts';
import { SessionsModule } from '@ein/sessions';
import { SignInModule } from '@ein/sign-in';
import { SecondFactorModule } from '@ein/second-factor';
import { PasskeysModule } from '@ein/passkeys';
import { AssuranceModule } from '@ein/assurance';
import { TownLoginModule } from '@ein/town-login';
import { AdministrationModule } from '@ein/administration';
import { AttentionModule } from '@ein/attention';
import { AddressChangeModule } from '@ein/address-change';
import { OfficeModule } from '@ein/office';
import { OwnDataModule } from '@ein/own-data';
import { ArchiveModule } from '@ein/archive';
import { AnalysisModule } from '@ein/analysis';
import { AnswersModule } from '@ein/answers';
import { AppointmentsModule } from '@ein/appointments';
import { BarriersModule } from '@ein/barriers';
import { BatchesModule } from '@ein/batches';
import { ChallengesModule } from '@ein/challenges';
import { CommentsModule } from '@ein/comments';
import { CounterModule } from '@ein/counter';
import { CouncilPapersModule } from '@ein/council-papers';
import { DeskModule } from '@ein/desk';
import { DuplicatesModule } from '@ein/duplicates';
import { EditingModule } from '@ein/editing';
import { EventLogModule } from '@ein/event-log';
import { EventsModule } from '@ein/events';
import { FollowsModule } from '@ein/follows';
import { HintsModule } from '@ein/hints';
import { IdeasModule } from '@ein/ideas';
import { ImportsModule } from '@ein/imports';
import { KioskModule } from '@ein/kiosk';
import { ListingModule } from '@ein/listing';
import { MailModule } from '@ein/mail';
import { MeetingRoomModule } from '@ein/meeting-room';
import { MergingModule } from '@ein/merging';
import { ModerationModule } from '@ein/moderation';
import { NoticesModule } from '@ein/notices';
import { NotificationsModule } from '@ein/notifications';
import { OpenDataModule } from '@ein/open-data';
import { OperationsModule } from '@ein/operations';
import { OpinionsModule } from '@ein/opinions';
import { PetitionsModule } from '@ein/petitions';
import { PhotosModule } from '@ein/photos';
import { PlacesModule } from '@ein/places';
import { type Config, InputPipe, PermissionGuard, PlatformModule } from '@ein/platform';
import { PresetsModule } from '@ein/presets';
import { ProjectArchiveModule } from '@ein/project-archive';
import { ProjectResultsModule } from '@ein/project-results';
import { ProjectsModule } from '@ein/projects';
import { PublishingModule } from '@ein/publishing';
import { QueueStreamModule } from '@ein/queue-stream';
import { RecountModule } from '@ein/recount';
import { ReturningModule } from '@ein/returning';
import { CouncilFiguresModule } from '@ein/council-figures';
import { QueueModule } from '@ein/queue';
import { ReportsModule } from '@ein/reports';
import { LettersModule } from '@ein/letters';
import { LookingModule } from '@ein/looking';
import { RolesModule } from '@ein/roles';
import { RulesModule } from '@ein/rules';
import { OnlyUnrestricted, SanctionsModule } from '@ein/sanctions';
import { SearchModule } from '@ein/search';
import { SettingsLogModule } from '@ein/settings-log';
import { SurveysModule } from '@ein/surveys';
import { TownPagesModule } from '@ein/town-pages';
import { TownModule } from '@ein/town';
import { TransparencyModule } from '@ein/transparency';
import { VotesModule } from '@ein/votes';
import { graphql } from './graphql.js';
import type { ApiContext } from './request-context.js';
import { ArchivesController } from './archives.controller.js';
import { EditionsController } from './editions.controller.js';
import { HealthController } from './health.controller.js';
import { FailureFilter } from './outages.js';
import { ImportsController } from './imports.controller.js';
import { OpenDataController } from './open-data.controller.js';
import { PetitionSheetsController } from './petition-sheets.controller.js';
import { PhotosController } from './photos.controller.js';
import { PublicVersionController } from './public-version.controller.js';
import { QueueStreamController } from './queue-stream.controller.js';

/** The product's features, in their order. API and worker are the same features behind another door. */
const FEATURES = [
  EventLogModule,
  MailModule,
  ChallengesModule,
  AccountsModule,
  SessionsModule,
  SignInModule,
  SecondFactorModule,
  PasskeysModule,
  AssuranceModule,
  TownLoginModule,
  AddressChangeModule,
  OwnDataModule,
  AccessTokensModule,
  AttentionModule,
  SettingsLogModule,
  LookingModule,
  RolesModule,
  PlacesModule,
  ProjectsModule,
  TownModule,
  IdeasModule,
  PhotosModule,
  CommentsModule,
  VotesModule,
  EditingModule,
  RulesModule,
  MergingModule,
  PresetsModule,
  AnswersModule,
  ReturningModule,
  SanctionsModule,
  ListingModule,
  SearchModule,
  FollowsModule,
  AppointmentsModule,
  KioskModule,
  PetitionsModule,
  CouncilPapersModule,
  OfficeModule,
  QueueModule,
  NoticesModule,
  ModerationModule,
  BatchesModule,
  DeskModule,
  PublishingModule,
  QueueStreamModule,
  DuplicatesModule,
  HintsModule,
  CouncilFiguresModule,
  ProjectResultsModule,
  OpinionsModule,
  SurveysModule,
  RecountModule,
  AnalysisModule,
  ReportsModule,
  MeetingRoomModule,
  EventsModule,
  CounterModule,
  ImportsModule,
  TransparencyModule,
  ArchiveModule,
  ProjectArchiveModule,
  TownPagesModule,
  BarriersModule,
  OpenDataModule,
  NotificationsModule,
  OperationsModule,
  AdministrationModule,
  LettersModule,
];

@Module({})
export class WorkerModule {
  static with(config: Config): DynamicModule {
    return { module: WorkerModule, imports: [PlatformModule.forRoot(config), ...FEATURES] };
  }
}

@Module({})
export class AppModule {
  static with(config: Config, plugins: ApolloServerPlugin<ApiContext>[] = []): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.forRoot(config),
        ...FEATURES,
        graphql(config, plugins),
        DiscoveryModule,
      ],
      controllers: [
        ArchivesController,
        HealthController,
        EditionsController,
        ImportsController,
        OpenDataController,
        PetitionSheetsController,
        PhotosController,
        PublicVersionController,
        QueueStreamController,
      ],
      providers: [
        { provide: APP_FILTER, useClass: FailureFilter },
        { provide: APP_GUARD, useClass: PermissionGuard },
        { provide: APP_INTERCEPTOR, useClass: OnlyUnrestricted },
        { provide: APP_PIPE, useClass: InputPipe },
      ],
    };
  }
}
