import { Injectable } from '@nestjs/common';
import { badInput, Database, type Problem, type SignedInViewer } from '@ein/platform';
import { type Kept, SettingsLog, StillNeeded } from '@ein/settings-log';
import { SortingMerging } from './sorting-merging.service.js';
import { type Sorting, SortingRepository } from './sorting.repository.js';
import type { KeptPlaceType, KeptThemeType } from './sorting.type.js';

/** What is kept under each of the two. */
export interface Sorted {
  category: KeptThemeType;
  place: KeptPlaceType;
}

interface Named {
  id: string;
  name: string;
  slug: string;
}

const WORDS: Record<Sorting, Record<'isTaken' | 'isGone' | 'isUsed' | 'wasTaken', string>> = {
  category: {
    isTaken: 'Ein anderes Thema heißt oder hieß so. Bitte wähle einen anderen Namen.',
    isGone: 'Das Thema ist in einem anderen aufgegangen; seine Ideen gehören jetzt dorthin.',
    isUsed: 'Es gibt Ideen zu diesem Thema. Du kannst es auslaufen lassen oder zusammenlegen.',
    wasTaken: 'Ein anderes Thema heißt inzwischen so.',
  },
  place: {
    isTaken: 'Eine andere Ortschaft heißt oder hieß so. Bitte wähle einen anderen Namen.',
    isGone: 'Die Ortschaft ist in einer anderen aufgegangen; ihre Ideen gehören jetzt dorthin.',
    isUsed:
      'Es gibt Ideen oder Menschen in dieser Ortschaft. Du kannst sie auslaufen lassen oder zusammenlegen.',
    wasTaken: 'Eine andere Ortschaft heißt inzwischen so.',
  },
};

/** What keeping themes and keeping places have in common: one change at a time, free names, the log and the way back. */
@Injectable()
export class SortingKeeping {
  constructor(
    private readonly database: Database,
    private readonly sorting: SortingRepository,
    private readonly merging: SortingMerging,
    private readonly log: SettingsLog,
  ) {}

  async changing<T>(what: Sorting, work: () => Promise<T>): Promise<T> {
    return this.database.transaction(async () => {
      await this.sorting.hold(what);
      return work();
    });
  }

  async find<What extends Sorting>(what: What, id: string): Promise<Sorted[What] | null> {
    const all = (await this.merging.all(what)) as Sorted[What][];
    return all.find((one) => one.id === id) ?? null;
  }

  async requireFree(what: Sorting, named: Named): Promise<void> {
    const taken = named.slug && (await this.sorting.findTaken(what, named));
    const message = named.slug ? WORDS[what].isTaken : 'Der Name braucht Buchstaben oder Ziffern.';
    if (taken || !named.slug) throw badInput({ name: { constraint: 'isFree', message } });
  }

  /** Writes down what it has become; `kind` is that of the log. */
  async noted<What extends Sorting>(
    viewer: SignedInViewer,
    what: What,
    kind: string,
    change: { id: string; before: Sorted[What] | null },
    valueOf: (thing: Sorted[What] | null) => Kept,
  ): Promise<Sorted[What]> {
    const after = await this.find(what, change.id);
    if (!after) throw new Error(`A ${kind} was written and cannot be read.`);
    await this.log.record({
      ...{ kind, subject: change.id, label: after.name, actorId: viewer.id },
      ...{ before: valueOf(change.before), after: valueOf(after) },
    });
    return after;
  }

  /** Puts it back to what it was, `save` its own fields; what was new is taken away while nothing has it. */
  async restore<What extends Sorting>(
    what: What,
    id: string,
    before: Kept,
    save: (back: Sorted[What]) => Promise<void>,
  ): Promise<Problem | null> {
    await this.sorting.hold(what);
    const thing = await this.find(what, id);
    if (!thing || thing.mergedInto) return new StillNeeded(WORDS[what].isGone);
    if (!before)
      return (await this.sorting.deleteUnused(what, id))
        ? null
        : new StillNeeded(WORDS[what].isUsed);
    const back = { ...thing, ...before };
    if (await this.sorting.findTaken(what, back)) return new StillNeeded(WORDS[what].wasTaken);
    await save(back);
    await this.sorting.keepSlug(what, id, thing.slug, back.slug);
    return back.offered === thing.offered ? null : this.merging.offer(what, id, back.offered);
  }
}
