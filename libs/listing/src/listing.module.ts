import { Module } from '@nestjs/common';
import { IdeasModule } from '@ein/ideas';
import { PlacesModule } from '@ein/places';
import { ProjectsModule } from '@ein/projects';
import { AnswerIdeaResolver } from './answer-idea.resolver.js';
import { ListingRepository } from './listing.repository.js';
import { ListingResolver, ProjectFieldsResolver } from './listing.resolver.js';
import { ListingService } from './listing.service.js';

@Module({
  imports: [IdeasModule, PlacesModule, ProjectsModule],
  providers: [ListingRepository, ListingService, ListingResolver, ProjectFieldsResolver, AnswerIdeaResolver],
  exports: [ListingService],
})
export class ListingModule {}
