import { Module, type OnModuleInit } from '@nestjs/common';
import { IdeasModule } from '@ein/ideas';
import { PeriodicWork } from '@ein/platform';
import { PlacesModule } from '@ein/places';
import { ProjectsModule } from '@ein/projects';
import { AnswerIdeaResolver } from './answer-idea.resolver.js';
import { IdeaPinRepository } from './idea-pin.repository.js';
import { IdeaPinResolver } from './idea-pin.resolver.js';
import { IdeaPinService } from './idea-pin.service.js';
import { ListingRepository } from './listing.repository.js';
import { ListingResolver, ProjectFieldsResolver } from './listing.resolver.js';
import { ListingService } from './listing.service.js';

@Module({
  imports: [IdeasModule, PlacesModule, ProjectsModule],
  providers: [
    ListingRepository,
    ListingService,
    ListingResolver,
    ProjectFieldsResolver,
    AnswerIdeaResolver,
    IdeaPinRepository,
    IdeaPinService,
    IdeaPinResolver,
  ],
  exports: [ListingService],
})
export class ListingModule implements OnModuleInit {
  constructor(
    private readonly listing: ListingService,
    private readonly periodic: PeriodicWork,
  ) {}

  onModuleInit(): void {
    this.periodic.register({ name: 'fair-order', every: 'day', run: () => this.listing.shuffle() });
  }
}
