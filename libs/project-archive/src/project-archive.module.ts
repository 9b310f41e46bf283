import { Module } from '@nestjs/common';
import { PhotosModule } from '@ein/photos';
import { ProjectResultsModule } from '@ein/project-results';
import { ProjectArchiveRepository } from './project-archive.repository.js';
import { ProjectArchiving } from './project-archiving.service.js';

@Module({
  imports: [PhotosModule, ProjectResultsModule],
  providers: [ProjectArchiveRepository, ProjectArchiving],
  exports: [ProjectArchiving],
})
export class ProjectArchiveModule {}
