import { Injectable } from '@nestjs/common';
import { badInput, berlinDay, Clock, isDay, newId, type SignedInViewer } from '@ein/platform';
import type { OccasionRow } from './counter.type.js';
import type { AddOccasionInput } from './occasion.inputs.js';
import { OccasionRepository } from './occasion.repository.js';

const SHOWN = 30;

/** Evenings at which people write cards. */
@Injectable()
export class OccasionsService {
  constructor(
    private readonly occasions: OccasionRepository,
    private readonly clock: Clock,
  ) {}

  async newest(): Promise<OccasionRow[]> {
    return this.occasions.findNewest(SHOWN);
  }

  /** Adding it twice changes nothing. Cards are typed in after they were written, so its day is not to come. */
  async add(viewer: SignedInViewer, { name, heldOn }: AddOccasionInput): Promise<OccasionRow> {
    const now = this.clock.now();
    if (!isDay(heldOn) || heldOn > berlinDay(now))
      throw badInput({
        heldOn: {
          constraint: 'isPast',
          message: 'Bitte gib den Tag der Veranstaltung an: heute oder früher.',
        },
      });
    const id = await this.occasions.put({
      id: newId(),
      name,
      heldOn,
      madeBy: viewer.id,
      madeAt: now,
    });
    const all = await this.occasions.findNewest(1000);
    const made = all.find((one) => one.id === id);
    if (!made) throw new Error('An evening was added and cannot be read.');
    return made;
  }
}
