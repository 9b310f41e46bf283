import { Module } from '@nestjs/common';
import { SettingsLogModule } from '@ein/settings-log';
import { ProjectAboutResolver } from './project-about.resolver.js';
import { ProjectCourse } from './project-course.service.js';
import { ProjectHistory } from './project-history.service.js';
import { ProjectKeepingRepository } from './project-keeping.repository.js';
import { ProjectKeepingResolver } from './project-keeping.resolver.js';
import { ProjectKeeping } from './project-keeping.service.js';
import { ProjectRepository } from './project.repository.js';
import { ProjectResolver } from './project.resolver.js';
import { ProjectService } from './project.service.js';
import { ProjectWriting } from './project-writing.service.js';

@Module({
  imports: [SettingsLogModule],
  providers: [
    ProjectRepository,
    ProjectService,
    ProjectResolver,
    ProjectAboutResolver,
    ProjectKeepingRepository,
    ProjectWriting,
    ProjectHistory,
    ProjectKeeping,
    ProjectCourse,
    ProjectKeepingResolver,
  ],
  exports: [ProjectService, ProjectKeeping],
})
export class ProjectsModule {}
