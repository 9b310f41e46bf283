import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { Retention } from '@ein/platform';
import { PlacesModule } from '@ein/places';
import { ProjectsModule } from '@ein/projects';
import { TownModule } from '@ein/town';
import { IdeaOwnDataRepository } from './idea-own-data.repository.js';
import { IdeaOwnData } from './idea-own-data.service.js';
import { IdeaRepository } from './idea.repository.js';
import { IdeaResolver } from './idea.resolver.js';
import { IdeaService } from './idea.service.js';
import { IdeaSubmittingService, UNCONFIRMED } from './idea-submitting.service.js';
import { MapFrameResolver } from './map-frame.resolver.js';
import { MapFrameService } from './map-frame.service.js';

@Module({
  imports: [AccountsModule, PlacesModule, ProjectsModule, TownModule],
  providers: [
    IdeaRepository,
    IdeaService,
    IdeaSubmittingService,
    IdeaResolver,
    IdeaOwnDataRepository,
    IdeaOwnData,
    MapFrameService,
    MapFrameResolver,
  ],
  exports: [IdeaService, IdeaSubmittingService, MapFrameService],
})
export class IdeasModule implements OnModuleInit {
  constructor(
    private readonly submitting: IdeaSubmittingService,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.retention.register({
      key: UNCONFIRMED,
      forget: (before) => this.submitting.forgetUnconfirmed(before),
    });
  }
}
