import { Injectable } from '@nestjs/common';
import { PhotoScans } from '@ein/photos';
import { Clock, Database, NotFound, type SignedInViewer } from '@ein/platform';
import { PaperRepository } from './paper.repository.js';
import type { PaperScan } from './paper.type.js';

const WAITING_SHOWN = 100;

/** Keys in the table `retention`. */
export const PAPER_SCAN = 'paper_scan';

export const PAPER_FORM = 'paper_form';

/** Forms on paper: printed with a number, scanned, and typed in with the scan beside. */
@Injectable()
export class PaperService {
  constructor(
    private readonly database: Database,
    private readonly papers: PaperRepository,
    private readonly photos: PhotoScans,
    private readonly clock: Clock,
  ) {}

  async makeForms(viewer: SignedInViewer, count: number): Promise<number[]> {
    return this.papers.insertForms(count, viewer.id, this.clock.now());
  }

  /** The picture goes to those who type it in; its uploader's ticket opens it no more. */
  async add(viewer: SignedInViewer, ticket: string): Promise<PaperScan | NotFound> {
    return this.database.transaction(async () => {
      const id = await this.photos.keepAsScan(ticket);
      if (!id)
        return new NotFound('Dieses Bild ist nicht mehr da. Bitte lade es noch einmal hoch.');
      await this.papers.insertScan(id, viewer.id, this.clock.now());
      return (await this.papers.findScan(id)) ?? new NotFound();
    });
  }

  async waiting(): Promise<PaperScan[]> {
    return this.papers.findWaiting(WAITING_SHOWN);
  }

  async scan(id: string): Promise<PaperScan | null> {
    return this.papers.findScan(id);
  }

  /** Nothing can be typed in from it: illegible, or twice the same. False when it does not wait. */
  async setAside(id: string): Promise<boolean> {
    return this.papers.takeScan(id, this.clock.now());
  }

  /** The files go with the next sweep of photos. `before` is one time ago; what was never typed in has twice as long. */
  async forget(before: Date): Promise<number> {
    const now = this.clock.now().getTime();
    const twice = new Date(before.getTime() - (now - before.getTime()));
    const ids = await this.papers.takeOut(before, twice);
    await this.photos.letGo(ids);
    return ids.length;
  }

  async forgetForms(before: Date): Promise<number> {
    return this.papers.forgetForms(before);
  }
}
