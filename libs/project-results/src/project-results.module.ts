import { Module } from '@nestjs/common';
import { ProjectsModule } from '@ein/projects';
import { ProjectResultDesk } from './project-result-desk.service.js';
import { ProjectResultRepository } from './project-result.repository.js';
import { ProjectResultResolver } from './project-result.resolver.js';
import { ProjectResultService } from './project-result.service.js';

@Module({
  imports: [ProjectsModule],
  providers: [
    ProjectResultRepository,
    ProjectResultService,
    ProjectResultDesk,
    ProjectResultResolver,
  ],
  exports: [ProjectResultService],
})
export class ProjectResultsModule {}
