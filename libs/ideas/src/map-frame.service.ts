import { Injectable } from '@nestjs/common';
import { badInput } from '@ein/platform';
import { PlaceService } from '@ein/places';
import { TownService } from '@ein/town';
import { contains, frameAround } from './map-frame.policy.js';
import type { MapFrame } from './map-frame.type.js';

/** What the map of the town shows, and so where an idea may be pinned. */
@Injectable()
export class MapFrameService {
  constructor(
    private readonly places: PlaceService,
    private readonly town: TownService,
  ) {}

  /** Null as long as no place has coordinates: then there is no map. */
  async frame(): Promise<MapFrame | null> {
    return frameAround(await this.places.all(), await this.town.mapMarginKm());
  }

  /** Refuses a pin outside of the map. */
  async demand({ lat, lon }: { lat?: number | null; lon?: number | null }): Promise<void> {
    if (lat == null || lon == null) return;
    const frame = await this.frame();
    if (!frame || contains(frame, lat, lon)) return;
    const message = 'Diese Stelle liegt außerhalb der Karte. Setze den Pin neu.';
    throw badInput({ lat: { constraint: 'withinTown', message } });
  }
}
