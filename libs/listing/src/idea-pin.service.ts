import { Injectable } from '@nestjs/common';
import { MapFrameService } from '@ein/ideas';
import { IdeaPinRepository } from './idea-pin.repository.js';
import type { IdeaPins } from './idea-pin.type.js';
import type { IdeaPinsArgs } from './listing.inputs.js';

/** Published ideas as pins on the map of the town. */
@Injectable()
export class IdeaPinService {
  constructor(
    private readonly pins: IdeaPinRepository,
    private readonly frames: MapFrameService,
  ) {}

  /** Pins outside of the town (imports have some) are on no map unless somebody asks for that section. */
  async pinsOf({ first, filter, within }: IdeaPinsArgs): Promise<IdeaPins> {
    const section = within ?? (await this.frames.frame());
    const found = await this.pins.findPins(filter ?? {}, section, first + 1);
    return { nodes: found.slice(0, first), hasMore: found.length > first };
  }
}
