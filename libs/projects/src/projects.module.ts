import { Module } from '@nestjs/common';
import { ProjectAboutResolver } from './project-about.resolver.js';
import { ProjectCourse } from './project-course.service.js';
import { ProjectKeepingRepository } from './project-keeping.repository.js';
import { ProjectKeepingResolver } from './project-keeping.resolver.js';
import { ProjectKeeping } from './project-keeping.service.js';
import { ProjectRepository } from './project.repository.js';
import { ProjectResolver } from './project.resolver.js';
import { ProjectService } from './project.service.js';

@Module({
  providers: [
    ProjectRepository,
    ProjectService,
    ProjectResolver,
    ProjectAboutResolver,
    ProjectKeepingRepository,
    ProjectKeeping,
    ProjectCourse,
    ProjectKeepingResolver,
  ],
  exports: [ProjectService, ProjectKeeping],
})
export class ProjectsModule {}
