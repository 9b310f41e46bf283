import { Injectable } from '@nestjs/common';
import { badInput } from '@ein/platform';
import { PlaceService } from '@ein/places';
import { ProjectService } from '@ein/projects';
import type { SubmitIdeaInput } from './idea.inputs.js';
import { MapFrameService } from './map-frame.service.js';

interface Merged {
  id: string;
  mergedInto?: string | null;
}

/** Place, theme and project that an idea is written with. */
@Injectable()
export class IdeaReferences {
  constructor(
    private readonly projects: ProjectService,
    private readonly places: PlaceService,
    private readonly frame: MapFrameService,
  ) {}

  /** Throws what there is not, at its field. `retiredToo`: it was offered when the idea was written. */
  async check(input: SubmitIdeaInput, retiredToo: boolean): Promise<void> {
    const place = input.placeId ? await this.places.find(input.placeId) : null;
    if (input.placeId && (!place || (place.retiredAt && !retiredToo))) {
      throw badInput({
        placeId: {
          constraint: 'exists',
          message: 'Bitte wähle eine Ortschaft oder die ganze Stadt.',
        },
      });
    }
    const category = await this.projects.findCategory(input.categoryId);
    if (!category || (category.retiredAt && !retiredToo)) {
      throw badInput({ categoryId: { constraint: 'exists', message: 'Bitte wähle ein Thema.' } });
    }
    if (!(await this.projects.find(input.projectId))) {
      throw badInput({ projectId: { constraint: 'exists', message: 'Bitte wähle ein Projekt.' } });
    }
    await this.frame.demand(input);
  }

  /** The same idea with what its place and its theme were merged into since it was written. */
  async leadOn(input: SubmitIdeaInput): Promise<SubmitIdeaInput> {
    const { placeId, categoryId } = input;
    return {
      ...input,
      placeId: placeId ? await endOf(placeId, (id) => this.places.find(id)) : null,
      categoryId: await endOf(categoryId, (id) => this.projects.findCategory(id)),
    };
  }
}

/** What was merged twice leads on twice; a ring, which nobody can make by hand, ends where it begins. */
async function endOf(start: string, find: (id: string) => Promise<Merged | null>): Promise<string> {
  const seen = new Set<string>();
  let at = start;
  while (!seen.has(at)) {
    seen.add(at);
    at = (await find(at))?.mergedInto ?? at;
  }
  return at;
}
