import { Injectable } from '@nestjs/common';
import { Clock, newId, NotAllowed, NotFound, type SignedInViewer } from '@ein/platform';
import { QueueService } from '@ein/queue';
import type { AddNoteInput } from './desk.inputs.js';
import type { AddNoteResult, NoteType } from './desk.type.js';
import { NoteRepository, type Thing } from './note.repository.js';

const MOST_NOTES = 50;

/** What moderators tell each other about a text. */
@Injectable()
export class NotesService {
  constructor(
    private readonly notes: NoteRepository,
    private readonly queue: QueueService,
    private readonly clock: Clock,
  ) {}

  async add(viewer: SignedInViewer, { itemId, text }: AddNoteInput): Promise<AddNoteResult> {
    const item = await this.queue.stored(itemId);
    if (!item) return new NotFound('Diesen Eintrag gibt es nicht.');
    const about = { ideaId: item.ideaId, commentId: item.commentId };
    if ((await this.notes.count(about)) >= MOST_NOTES)
      return new NotAllowed(
        'Hier stehen schon 50 Notizen. Bitte nimm eine weg, die niemand mehr braucht.',
      );
    const note = { id: newId(), ...about, text, createdAt: this.clock.now() };
    await this.notes.insert({ ...note, authorId: viewer.id });
    return { ...note, writtenBy: viewer.displayName, mine: true };
  }

  async remove(viewer: SignedInViewer, noteId: string): Promise<boolean> {
    return this.notes.deleteOwn(noteId, viewer.id);
  }

  /** For each thing its notes, oldest first. */
  async of(viewer: SignedInViewer, things: readonly Thing[]): Promise<NoteType[][]> {
    const ideaIds = [...new Set(things.map(({ ideaId }) => ideaId))];
    const notes = await this.notes.findByIdeas(ideaIds, viewer.id);
    return things.map(({ ideaId, commentId }) =>
      notes.filter((note) => note.ideaId === ideaId && note.commentId === commentId),
    );
  }
}
