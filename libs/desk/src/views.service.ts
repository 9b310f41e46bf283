import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, NotAllowed, type SignedInViewer } from '@ein/platform';
import type { SaveViewInput } from './desk.inputs.js';
import type { SaveViewResult, ViewType } from './desk.type.js';
import { ViewRepository } from './view.repository.js';

const MOST_VIEWS = 20;

/** Lists of the queue that somebody comes back to. */
@Injectable()
export class ViewsService {
  constructor(
    private readonly database: Database,
    private readonly views: ViewRepository,
    private readonly clock: Clock,
  ) {}

  async of(viewer: SignedInViewer): Promise<ViewType[]> {
    return this.views.findOf(viewer.id);
  }

  async save(viewer: SignedInViewer, input: SaveViewInput): Promise<SaveViewResult> {
    return this.database.transaction(async () => {
      const views = await this.views.findOf(viewer.id);
      const replaces = views.some(({ name }) => name === input.name);
      if (!replaces && views.length >= MOST_VIEWS)
        return new NotAllowed('Du hast schon 20 Ansichten. Bitte lösche eine davon.');
      const view = { id: newId(), accountId: viewer.id, createdAt: this.clock.now() };
      return this.views.save({ ...view, ...input });
    });
  }

  async remove(viewer: SignedInViewer, viewId: string): Promise<boolean> {
    return this.views.delete(viewId, viewer.id);
  }
}
