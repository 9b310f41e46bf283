import { Injectable, type OnModuleInit } from '@nestjs/common';
import { badInput, newId, NotFound, type SignedInViewer, slugOf } from '@ein/platform';
import { type Kept, SettingsLog } from '@ein/settings-log';
import type { MergePlaceInput, OfferPlaceInput, SavePlaceInput } from './sorting.inputs.js';
import {
  type KeepPlaceResult,
  SortingEdited,
  type SortingMergeResult,
} from './sorting.problems.js';
import { SortingKeeping } from './sorting-keeping.service.js';
import { SortingMerging } from './sorting-merging.service.js';
import { SortingRepository } from './sorting.repository.js';
import type { KeptPlaceType } from './sorting.type.js';

const KIND = 'place';

/** The parts of the town, kept by admins. */
@Injectable()
export class PlaceKeeping implements OnModuleInit {
  constructor(
    private readonly keeping: SortingKeeping,
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
        current: async (id) => valueOf(await this.keeping.find('place', id)),
        hold: () => this.sorting.hold('place'),
        restore: (_, id, before) =>
          this.keeping.restore('place', id, before, (back) => this.sorting.savePlace(back)),
      },
    });
  }

  async all(): Promise<KeptPlaceType[]> {
    return this.sorting.findPlaces();
  }

  async save(viewer: SignedInViewer, input: SavePlaceInput): Promise<KeepPlaceResult> {
    requireWhole(input);
    return this.keeping.changing('place', async () => {
      const before = input.keptPlaceId ? await this.keeping.find('place', input.keptPlaceId) : null;
      if (input.keptPlaceId && !before) return new NotFound('Diese Ortschaft gibt es nicht.');
      if (before && before.version !== input.version) return new SortingEdited();
      const [id, slug] = [before?.id ?? newId(), slugOf(input.name)];
      await this.keeping.requireFree('place', { id, name: input.name, slug });
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
    return this.keeping.changing('place', async () => {
      const before = await this.keeping.find('place', keptPlaceId);
      const problem = await this.merging.offer('place', keptPlaceId, offered);
      return problem ?? this.noted(viewer, before, keptPlaceId);
    });
  }

  async merge(viewer: SignedInViewer, input: MergePlaceInput): Promise<SortingMergeResult> {
    return this.keeping.changing('place', () =>
      this.merging.merge(viewer, 'place', input.keptPlaceId, input.intoPlaceId),
    );
  }

  private async noted(
    viewer: SignedInViewer,
    before: KeptPlaceType | null,
    id: string,
  ): Promise<KeptPlaceType> {
    return this.keeping.noted(viewer, 'place', KIND, { id, before }, valueOf);
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
