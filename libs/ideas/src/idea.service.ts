import { Injectable } from '@nestjs/common';
import { addWorkingDays, Clock, Database, type Day, NotFound, type Viewer } from '@ein/platform';
import { EventLog } from '@ein/event-log';
import {
  type PhaseKind,
  ProjectService,
  TAKES_COMMENTS,
  TAKES_VOTES,
  type Window,
} from '@ein/projects';
import { TownService } from '@ein/town';
import type { Idea } from './idea.entity.js';
import { archived, ideaClosed } from './idea-closing.policy.js';
import { type IdeaClosed, IdeaMerged } from './idea.problems.js';
import { canBecome, canSee, hasEnded } from './idea.policy.js';
import { IdeaRepository, type VisibilityChange } from './idea.repository.js';
import type { IdeaType, Tombstone } from './idea.type.js';
import type { ProcessingStatus } from './processing-status.type.js';
import type { Visibility } from './visibility.type.js';

const STANDS = { removedAt: null, removedGround: null };

/** Ideas once they are there: who may read them, and how both axes move. Submitting is in {@link IdeaSubmittingService}. */
@Injectable()
export class IdeaService {
  constructor(
    private readonly database: Database,
    private readonly ideas: IdeaRepository,
    private readonly projects: ProjectService,
    private readonly town: TownService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** The stored idea, whoever asks: for features that check for themselves. */
  async find(id: string): Promise<Idea | null> {
    return this.ideas.find(id);
  }

  async findVisible(viewer: Viewer, id: string): Promise<Idea | null> {
    const idea = await this.ideas.find(id);
    return idea && canSee(viewer, idea) ? idea : null;
  }

  /** The idea with all that its page shows, for whom it is visible. What mutations return. */
  async view(viewer: Viewer, id: string): Promise<IdeaType | null> {
    const idea = await this.ideas.findCard(id);
    return idea && canSee(viewer, idea) ? idea : null;
  }

  async viewByNumber(viewer: Viewer, number: number): Promise<IdeaType | null> {
    const idea = await this.ideas.findCardByNumber(number);
    return idea && canSee(viewer, idea) ? idea : null;
  }

  async tombstone(number: number): Promise<Tombstone | null> {
    return this.ideas.findTombstone(number);
  }

  async ofAuthor(authorId: string): Promise<IdeaType[]> {
    return this.ideas.findCardsByAuthor(authorId);
  }

  /** Whether votes are taken now. `windowOf`: where the project's phases are read in another way, such as many at once. */
  async acceptsVotes(
    idea: Pick<Idea, 'visibility' | 'status' | 'projectId'>,
    windowOf = this.windowOf,
  ): Promise<boolean> {
    if (idea.visibility !== 'published' || hasEnded(idea)) return false;
    return this.projects.takesIn(await windowOf(idea.projectId), TAKES_VOTES);
  }

  /** Since when the phase in which votes are taken is over, or null. */
  async voteWindowEndedAt(projectId: string, windowOf = this.windowOf): Promise<Date | null> {
    return this.projects.endedIn(await windowOf(projectId), TAKES_VOTES);
  }

  /** Whether comments are taken now. */
  async acceptsComments(
    idea: Pick<Idea, 'visibility' | 'projectId'>,
    windowOf = this.windowOf,
  ): Promise<boolean> {
    if (idea.visibility !== 'published') return false;
    return this.projects.takesIn(await windowOf(idea.projectId), TAKES_COMMENTS);
  }

  /** The refusal of what belongs to phases of these kinds; `way` says what stays and where people go on. */
  async closed(
    { projectId }: Pick<Idea, 'projectId'>,
    kinds: PhaseKind[],
    way: string,
  ): Promise<IdeaClosed> {
    return ideaClosed(await this.projects.closing(kinds, projectId), this.clock.now(), way);
  }

  /** Why nothing of this idea changes any more, or null: its project is archived. */
  async whyArchived({ projectId }: Pick<Idea, 'projectId'>): Promise<string | null> {
    const { archivedAt } = await this.projects.closing([], projectId);
    return archivedAt && archived(archivedAt);
  }

  /** What to say where a duplicate takes nothing more: where people go on. Null where it is none, or the main idea is gone. */
  async goesOn({ mergedInto }: Pick<Idea, 'mergedInto'>): Promise<IdeaMerged | null> {
    const main = mergedInto && (await this.ideas.find(mergedInto));
    return main && main.visibility === 'published' ? new IdeaMerged(main.number ?? 0) : null;
  }

  /** When these projects take what, in the order of the ids. */
  async windowsOf(projectIds: readonly string[]): Promise<(Window | null)[]> {
    return this.projects.windowsOf(projectIds);
  }

  private readonly windowOf = async (projectId: string): Promise<Window | null> =>
    (await this.windowsOf([projectId]))[0] ?? null;

  /** Shows the idea to everyone; the clock of the first answer starts with its first publication. */
  async publish(ideaId: string, actorId: string): Promise<void> {
    const now = this.clock.now();
    const due = addWorkingDays(now, await this.town.answerDays());
    await this.change(ideaId, actorId, 'IdeaPublished', (idea) => ({
      visibility: 'published',
      publishedAt: idea.publishedAt ?? now,
      // What comes back from being hidden has its day already, or none because its clock was stopped.
      answerDueOn:
        idea.publishedAt && idea.removedAt ? idea.answerDueOn : (idea.answerDueOn ?? due),
      removedAt: null,
      removedGround: null,
    }));
  }

  async refuse(ideaId: string, actorId: string, ground: string): Promise<void> {
    const removedAt = this.clock.now();
    await this.change(ideaId, actorId, 'IdeaRefused', () => ({
      visibility: 'refused',
      removedAt,
      removedGround: ground,
    }));
  }

  /** Its author is asked for changes; nobody else sees it. */
  async returnToAuthor(ideaId: string, actorId: string): Promise<void> {
    await this.change(ideaId, actorId, 'IdeaReturned', () => ({ visibility: 'changes_requested' }));
  }

  /** Its author has sent it again without a new text; it waits anew from now on. */
  async sendAgain(ideaId: string, actorId: string): Promise<void> {
    const submittedAt = this.clock.now();
    await this.change(ideaId, actorId, 'IdeaResubmitted', () => ({
      visibility: 'submitted',
      submittedAt,
    }));
  }

  async hide(ideaId: string, actorId: string, ground: string): Promise<void> {
    const removedAt = this.clock.now();
    await this.change(ideaId, actorId, 'IdeaHidden', () => ({
      visibility: 'hidden',
      removedAt,
      removedGround: ground,
    }));
  }

  /** Makes a hidden or refused idea public again, as what it was: published, merged, or withdrawn by its author. */
  async restore(ideaId: string, actorId: string, to: Visibility = 'published'): Promise<void> {
    const visibility = (await this.ideas.find(ideaId))?.mergedInto ? 'merged' : to;
    if (visibility === 'published') return this.publish(ideaId, actorId);
    await this.change(ideaId, actorId, 'IdeaPublished', () => ({ visibility, ...STANDS }));
  }

  /** Its author steps back from it; whoever calls records why. */
  async withdraw(ideaId: string): Promise<void> {
    await this.ideas.changeVisibility(ideaId, { visibility: 'withdrawn' });
  }

  /** The author has taken that back. */
  async comeBack(ideaId: string): Promise<void> {
    await this.ideas.changeVisibility(ideaId, { visibility: 'published' });
  }

  /** Back into the queue: a decision on it was undone before anyone was told. */
  async reopen(ideaId: string, actorId: string): Promise<void> {
    await this.change(ideaId, actorId, 'IdeaReopened', () => ({
      visibility: 'submitted',
      publishedAt: null,
      answerDueOn: null,
      removedAt: null,
      removedGround: null,
    }));
  }

  /** Sets the day by which the first answer is promised; null while that clock stands still. */
  async promiseAnswerBy(ideaId: string, day: Day | null): Promise<void> {
    await this.ideas.changeAnswerDue(ideaId, day);
  }

  /** Says on which day it was handed in as an Einwohnerantrag; null takes that back. */
  async handIn(ideaId: string, day: Day | null): Promise<void> {
    await this.ideas.changePetitionDay(ideaId, day);
  }

  /** Moves the second axis; whoever calls has checked that the move is possible and records why. */
  async moveTo(ideaId: string, status: ProcessingStatus): Promise<void> {
    await this.ideas.changeStatus(ideaId, status);
  }

  private async change(
    ideaId: string,
    actorId: string,
    kind: string,
    to: (idea: Idea) => VisibilityChange,
  ): Promise<void> {
    await this.database.transaction(async () => {
      const idea = await this.ideas.lock(ideaId);
      if (!idea) throw new Error(new NotFound().message);
      const change = to(idea);
      if (!canBecome(idea.visibility, change.visibility)) {
        throw new Error(`An idea cannot go from ${idea.visibility} to ${change.visibility}.`);
      }
      await this.ideas.changeVisibility(ideaId, change);
      await this.events.record({
        kind,
        actorId,
        subjectId: ideaId,
        ideaId,
        detail: { from: idea.visibility, to: change.visibility },
      });
    });
  }
}
