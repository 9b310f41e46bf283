import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { ChallengesModule } from '@ein/challenges';
import { Retention } from '@ein/platform';
import { SignInModule } from '@ein/sign-in';
import { PlacesModule } from '@ein/places';
import { ProjectsModule } from '@ein/projects';
import { TownModule } from '@ein/town';
import { IdeaCodeResolver } from './idea-code.resolver.js';
import { IdeaCodeService } from './idea-code.service.js';
import { IdeaDraftRepository } from './idea-draft.repository.js';
import { IdeaDraftResolver } from './idea-draft.resolver.js';
import { IdeaDraftService } from './idea-draft.service.js';
import { IdeaOwnDataRepository } from './idea-own-data.repository.js';
import { IdeaOwnData } from './idea-own-data.service.js';
import { IdeaParts } from './idea-parts.service.js';
import { IdeaReferences } from './idea-references.service.js';
import { IdeaRepository } from './idea.repository.js';
import { IdeaResolver } from './idea.resolver.js';
import { IdeaService } from './idea.service.js';
import { IdeaSubmittingService, UNCONFIRMED } from './idea-submitting.service.js';
import { MapFrameResolver } from './map-frame.resolver.js';
import { MapFrameService } from './map-frame.service.js';

@Module({
  imports: [
    AccountsModule,
    ChallengesModule,
    SignInModule,
    PlacesModule,
    ProjectsModule,
    TownModule,
  ],
  providers: [
    IdeaRepository,
    IdeaParts,
    IdeaReferences,
    IdeaService,
    IdeaSubmittingService,
    IdeaResolver,
    IdeaCodeService,
    IdeaCodeResolver,
    IdeaDraftRepository,
    IdeaDraftService,
    IdeaDraftResolver,
    IdeaOwnDataRepository,
    IdeaOwnData,
    MapFrameService,
    MapFrameResolver,
  ],
  exports: [IdeaParts, IdeaService, IdeaSubmittingService, MapFrameService],
})
export class IdeasModule implements OnModuleInit {
  constructor(
    private readonly submitting: IdeaSubmittingService,
    private readonly retention: Retention,
    private readonly drafts: IdeaDraftService,
  ) {}

  onModuleInit(): void {
    this.retention.register({
      key: UNCONFIRMED,
      forget: (before) => this.submitting.forgetUnconfirmed(before),
    });
    this.retention.register({
      key: 'draft',
      forget: (before) => this.drafts.forgetOld(before),
    });
  }
}
