import { Injectable } from '@nestjs/common';
import { EventLog } from '@ein/event-log';
import { IdeaService, type IdeaType } from '@ein/ideas';
import {
  badInput,
  berlinDay,
  Clock,
  Database,
  isDay,
  NotFound,
  type SignedInViewer,
} from '@ein/platform';
import { TownService } from '@ein/town';
import { PetitionRecorded } from './petition.events.js';
import type { RecordPetitionInput } from './petition.inputs.js';
import type { PetitionFacts } from './petition.type.js';
import { quorumOf, ruleFor } from './quorum.policy.js';

/** The way from an idea to an Einwohnerantrag. */
@Injectable()
export class PetitionService {
  constructor(
    private readonly database: Database,
    private readonly ideas: IdeaService,
    private readonly town: TownService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** How many must sign here, and where the figure comes from. */
  async facts(): Promise<PetitionFacts> {
    const residents = await this.town.residents();
    const rule = residents && ruleFor(residents.count, await this.town.petitionQuorum());
    return {
      residents: residents?.count ?? null,
      residentsSource: residents?.source ?? null,
      residentsYear: residents?.year ?? null,
      percent: rule?.percent ?? null,
      most: rule?.most ?? null,
      signatures: residents && rule ? quorumOf(residents.count, rule) : null,
    };
  }

  /** Says, or no longer, that a published idea was handed in on that day. */
  async record(
    viewer: SignedInViewer,
    { ideaId, submittedOn }: RecordPetitionInput,
  ): Promise<IdeaType | NotFound> {
    const day = submittedOn ?? null;
    if (day !== null) this.demandPast(day);
    const idea = await this.ideas.view(viewer, ideaId);
    if (idea?.visibility !== 'published') return new NotFound('Diese Idee gibt es nicht.');
    await this.database.transaction(async () => {
      await this.ideas.handIn(ideaId, day);
      await this.events.record({
        kind: PetitionRecorded,
        actorId: viewer.id,
        subjectId: ideaId,
        ideaId,
        detail: { day },
      });
    });
    return { ...idea, petitionSubmittedOn: day };
  }

  private demandPast(day: string): void {
    if (isDay(day) && day <= berlinDay(this.clock.now())) return;
    throw badInput({
      submittedOn: {
        constraint: 'isPast',
        message: 'Bitte gib einen Tag an, der schon war.',
      },
    });
  }
}
