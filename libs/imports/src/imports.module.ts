import { Module, type OnModuleInit } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { CommentsModule } from '@ein/comments';
import { IdeasModule } from '@ein/ideas';
import { PlacesModule } from '@ein/places';
import { Retention } from '@ein/platform';
import { ProjectsModule } from '@ein/projects';
import { ImportChecking } from './import-checking.service.js';
import { ImportOwnData } from './import-own-data.repository.js';
import { ImportRunRepository } from './import-run.repository.js';
import { ImportWritingRepository } from './import-writing.repository.js';
import { ImportWriting } from './import-writing.service.js';
import { ImportResolver } from './import.resolver.js';
import { ImportService } from './import.service.js';
import { OriginRepository } from './origin.repository.js';
import { CommentOriginResolver, IdeaOriginResolver } from './origin.resolver.js';

@Module({
  imports: [AccountsModule, PlacesModule, ProjectsModule, IdeasModule, CommentsModule],
  providers: [
    ImportRunRepository,
    ImportWritingRepository,
    OriginRepository,
    ImportChecking,
    ImportWriting,
    ImportService,
    ImportOwnData,
    ImportResolver,
    IdeaOriginResolver,
    CommentOriginResolver,
  ],
  exports: [ImportChecking],
})
export class ImportsModule implements OnModuleInit {
  constructor(
    private readonly service: ImportService,
    private readonly retention: Retention,
  ) {}

  onModuleInit(): void {
    this.retention.register({
      key: 'import_rows',
      forget: (before) => this.service.forget(before),
    });
  }
}
