import { Injectable, type OnModuleInit } from '@nestjs/common';
import {
  badInput,
  Database,
  newId,
  NotFound,
  type Problem,
  type SignedInViewer,
  slugOf,
} from '@ein/platform';
import { type Kept, SettingsLog, StillNeeded } from '@ein/settings-log';
import type { MergePlaceInput, OfferPlaceInput, SavePlaceInput } from './sorting.inputs.js';
import {
  type KeepPlaceResult,
  SortingEdited,
  type SortingMergeResult,
} from './sorting.problems.js';
import { SortingMerging } from './sorting-merging.service.js';
import { SortingRepository } from './sorting.repository.js';
import type { KeptPlaceType } from './sorting.type.js';

const KIND = 'place';

/** The parts of the town, kept by admins. */
@Injectable()
export class PlaceKeeping implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly sorting: SortingRepository,
    private readonly merging: SortingMerging,
    private readonly log: SettingsLog,
  ) {}

  onModuleInit(): void {
    this.log.keeps({
      kind: KIND,
      title: { de: 'Ortschaft', en: 'Village' },
      fields: {
        name: { de: 'Name', en: 'Name' },
        slug: { de: 'In Adressen', en: 'In addresses' },
        kind: { de: 'Was es ist', en: 'What it is' },
        lat: { de: 'Breite', en: 'Latitude' },
        lon: { de: 'Länge', en: 'Longitude' },
        coordinateQuality: { de: 'Genauigkeit', en: 'Precision' },
        residents: { de: 'Einwohner', en: 'Residents' },
        residentsSource: { de: 'Quelle', en: 'Source' },
        residentsYear: { de: 'Jahr', en: 'Year' },
        offered: { de: 'Wird angeboten', en: 'Is offered' },
      },
      undo: {
        current: async (id) => valueOf(await this.find(id)),
        restore: (_, id, before) => this.restore(id, before),
      },
    });
  }

  async all(): Promise<KeptPlaceType[]> {
    return this.sorting.findPlaces();
  }

  async save(viewer: SignedInViewer, input: SavePlaceInput): Promise<KeepPlaceResult> {
    requireWhole(input);
    return this.changing(async () => {
      const before = input.keptPlaceId ? await this.find(input.keptPlaceId) : null;
      if (input.keptPlaceId && !before) return new NotFound('Diese Ortschaft gibt es nicht.');
      if (before && before.version !== input.version) return new SortingEdited();
      const [id, slug] = [before?.id ?? newId(), slugOf(input.name)];
      await this.requireFree(id, input.name, slug);
      const { name, kind, coordinateQuality, residents = null } = input;
      const [lat, lon] = [input.lat ?? null, input.lon ?? null];
      const [residentsSource, residentsYear] = [
        input.residentsSource ?? null,
        input.residentsYear ?? null,
      ];
      await this.sorting.savePlace({
        ...{ id, slug, name, kind, lat, lon, coordinateQuality },
        ...{ residents, residentsSource, residentsYear },
      });
      if (before) await this.sorting.keepSlug('place', id, before.slug, slug);
      return this.noted(viewer, before, id);
    });
  }

  async offer(
    viewer: SignedInViewer,
    { keptPlaceId, offered }: OfferPlaceInput,
  ): Promise<KeepPlaceResult> {
    return this.changing(async () => {
      const before = await this.find(keptPlaceId);
      const problem = await this.merging.offer('place', keptPlaceId, offered);
      return problem ?? this.noted(viewer, before, keptPlaceId);
    });
  }

  async merge(viewer: SignedInViewer, input: MergePlaceInput): Promise<SortingMergeResult> {
    return this.changing(() =>
      this.merging.merge(viewer, 'place', input.keptPlaceId, input.intoPlaceId),
    );
  }

  private async changing<T>(work: () => Promise<T>): Promise<T> {
    return this.database.transaction(async () => {
      await this.sorting.hold('place');
      return work();
    });
  }

  private async find(id: string): Promise<KeptPlaceType | null> {
    return (await this.all()).find((one) => one.id === id) ?? null;
  }

  private async requireFree(id: string, name: string, slug: string): Promise<void> {
    const taken = slug && (await this.sorting.findTaken('place', { id, name, slug }));
    const message = slug
      ? 'Eine andere Ortschaft heißt oder hieß so. Bitte wähle einen anderen Namen.'
      : 'Der Name braucht Buchstaben oder Ziffern.';
    if (taken || !slug) throw badInput({ name: { constraint: 'isFree', message } });
  }

  private async noted(
    viewer: SignedInViewer,
    before: KeptPlaceType | null,
    id: string,
  ): Promise<KeptPlaceType> {
    const after = await this.find(id);
    if (!after) throw new Error('A place was written and cannot be read.');
    await this.log.record({
      ...{ kind: KIND, subject: id, label: after.name, actorId: viewer.id },
      ...{ before: valueOf(before), after: valueOf(after) },
    });
    return after;
  }

  private async restore(id: string, before: Kept): Promise<Problem | null> {
    await this.sorting.hold('place');
    const place = await this.find(id);
    if (!place || place.mergedInto)
      return new StillNeeded(
        'Die Ortschaft ist in einer anderen aufgegangen; ihre Ideen gehören jetzt dorthin.',
      );
    if (!before)
      return (await this.sorting.deleteUnused('place', id))
        ? null
        : new StillNeeded(
            'Es gibt Ideen oder Menschen in dieser Ortschaft. Du kannst sie auslaufen lassen oder zusammenlegen.',
          );
    const back = { ...place, ...before } as KeptPlaceType;
    if (await this.sorting.findTaken('place', back))
      return new StillNeeded('Eine andere Ortschaft heißt inzwischen so.');
    await this.sorting.savePlace(back);
    await this.sorting.keepSlug('place', id, place.slug, back.slug);
    return back.offered === place.offered ? null : this.merging.offer('place', id, back.offered);
  }
}

/** Both coordinates or none; a count with who made it and when, or none of the three. */
function requireWhole(input: SavePlaceInput): void {
  const half = (field: string, message: string) =>
    badInput({ [field]: { constraint: 'isWhole', message } });
  if ((input.lat == null) !== (input.lon == null))
    throw half(input.lat == null ? 'lat' : 'lon', 'Es braucht beides: Breite und Länge.');
  if (input.residents == null) {
    input.residentsSource = null;
    input.residentsYear = null;
  } else if (!input.residentsSource || !input.residentsYear)
    throw half(
      input.residentsSource ? 'residentsYear' : 'residentsSource',
      'Bitte nenne auch Quelle und Jahr der Zahl.',
    );
}

function valueOf(place: KeptPlaceType | null): Kept {
  if (!place) return null;
  const {
    name,
    slug,
    kind,
    lat,
    lon,
    coordinateQuality,
    residents,
    residentsSource,
    residentsYear,
    offered,
  } = place;
  return {
    name,
    slug,
    kind,
    lat,
    lon,
    coordinateQuality,
    residents,
    residentsSource,
    residentsYear,
    offered,
  };
}
