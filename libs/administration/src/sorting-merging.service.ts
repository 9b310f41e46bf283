import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Clock, NotFound, type SignedInViewer } from '@ein/platform';
import { SettingsLog, StillNeeded } from '@ein/settings-log';
import type { SortingMergeResult } from './sorting.problems.js';
import { type Sorting, SortingRepository } from './sorting.repository.js';
import type { KeptThemeType } from './sorting.type.js';

const FIELDS = {
  name: { de: 'Name', en: 'Name' },
  mergedInto: { de: 'Aufgegangen in', en: 'Merged into' },
  movedIdeas: { de: 'Ideen, die gewechselt sind', en: 'Ideas that moved' },
};

/** What ends a theme or a place: nobody can choose it any more, or another one takes its place. */
@Injectable()
export class SortingMerging implements OnModuleInit {
  constructor(
    private readonly sorting: SortingRepository,
    private readonly log: SettingsLog,
    private readonly clock: Clock,
  ) {}

  /** Kinds without a way back: which ideas belonged where is not kept. */
  onModuleInit(): void {
    const theme = { de: 'Thema zusammengelegt', en: 'Theme merged' };
    const place = { de: 'Ortschaft zusammengelegt', en: 'Village merged' };
    this.log.keeps({ kind: 'theme-merge', title: theme, fields: FIELDS });
    this.log.keeps({ kind: 'place-merge', title: place, fields: FIELDS });
  }

  async all(kind: Sorting): Promise<KeptThemeType[]> {
    return kind === 'place' ? this.sorting.findPlaces() : this.sorting.findThemes();
  }

  /** Offers it for new ideas, or no longer. Inside a transaction that holds all of its kind. */
  async offer(kind: Sorting, id: string, offered: boolean): Promise<StillNeeded | NotFound | null> {
    const all = await this.all(kind);
    const one = all.find((thing) => thing.id === id);
    if (!one) return new NotFound();
    if (one.mergedInto) return new StillNeeded('Das ist in etwas anderem aufgegangen.');
    if (!offered && all.every((thing) => thing.id === id || !thing.offered))
      return new StillNeeded('Eines muss bleiben, sonst kann niemand eine Idee einordnen.');
    await this.sorting.offer(kind, id, offered ? null : this.clock.now());
    return null;
  }

  /** Inside a transaction that holds all of its kind. */
  async merge(
    viewer: SignedInViewer,
    kind: Sorting,
    from: string,
    into: string,
  ): Promise<SortingMergeResult> {
    const all = await this.all(kind);
    const [ending, staying] = [from, into].map((id) => all.find((thing) => thing.id === id));
    if (!ending || !staying) return new NotFound();
    if (ending.id === staying.id || ending.mergedInto || !staying.offered)
      return new StillNeeded(
        'Das geht nur mit zwei verschiedenen; was bleibt, muss angeboten werden.',
      );
    const movedIdeas = await this.sorting.merge(kind, ending.id, staying.id, this.clock.now());
    await this.log.record({
      kind: kind === 'place' ? 'place-merge' : 'theme-merge',
      subject: ending.id,
      label: ending.name,
      actorId: viewer.id,
      before: { name: ending.name, mergedInto: null },
      after: { name: ending.name, mergedInto: staying.name, movedIdeas },
    });
    return { movedIdeas };
  }
}
