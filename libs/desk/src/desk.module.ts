import { Module } from '@nestjs/common';
import { AccountsModule } from '@ein/accounts';
import { MailModule } from '@ein/mail';
import { QueueModule } from '@ein/queue';
import { AssigningRepository } from './assigning.repository.js';
import { AssigningService } from './assigning.service.js';
import { DeskOwnData } from './desk-own-data.repository.js';
import { DeskResolver } from './desk.resolver.js';
import { NoteRepository } from './note.repository.js';
import { NotesService } from './notes.service.js';
import { PersonHistoryRepository } from './person-history.repository.js';
import { PersonResolver } from './person.resolver.js';
import { ViewRepository } from './view.repository.js';
import { ViewResolver } from './view.resolver.js';
import { ViewsService } from './views.service.js';

/** What moderators keep beside the queue. */
@Module({
  imports: [AccountsModule, MailModule, QueueModule],
  providers: [
    NoteRepository,
    NotesService,
    AssigningRepository,
    AssigningService,
    PersonHistoryRepository,
    ViewRepository,
    ViewsService,
    DeskOwnData,
    DeskResolver,
    PersonResolver,
    ViewResolver,
  ],
})
export class DeskModule {}
