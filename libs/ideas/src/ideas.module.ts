import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { PlacesModule } from '@ein/places';
import { ProjectsModule } from '@ein/projects';
import { TownModule } from '@ein/town';
import { IdeaRepository } from './idea.repository.js';
import { IdeaResolver } from './idea.resolver.js';
import { IdeaService } from './idea.service.js';
import { IdeaSubmittingService } from './idea-submitting.service.js';

@Module({
  imports: [AccountsModule, PlacesModule, ProjectsModule, TownModule],
  providers: [IdeaRepository, IdeaService, IdeaSubmittingService, IdeaResolver],
  exports: [IdeaService, IdeaSubmittingService],
})
export class IdeasModule {}
