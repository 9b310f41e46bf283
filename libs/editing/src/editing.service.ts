import { Injectable } from '@nestjs/common';
import {
  badInput,
  Clock,
  Database,
  NotAllowed,
  NotFound,
  RateLimits,
  type SignedInViewer,
} from '@ein/platform';
import { EventLog, newSalt, saltedDigest } from '@ein/event-log';
import { type Idea, type IdeaRevision, IdeaService } from '@ein/ideas';
import { PlaceService } from '@ein/places';
import { ProjectService } from '@ein/projects';
import {
  IdeaEdited,
  IdeaEditProposed,
  IdeaEditTakenBack,
  IdeaMeaningLapsed,
  IdeaResubmitted,
} from './editing.events.js';
import type { EditIdeaInput } from './editing.inputs.js';
import {
  isFree,
  type LapseReason,
  whyNoEdit,
  whyReturned,
  whyNoOtherMeaning,
} from './editing.policy.js';
import { EditConflict, type EditIdeaResult, type OwnIdeaResult } from './editing.problems.js';
import { changeThatCounts, measuredChange } from './idea-change.policy.js';
import { RevisionRepository } from './revision.repository.js';

const PER_ACCOUNT = { name: 'idea-edit-account', points: 30, seconds: 3600 };

/** The text that an edit starts from: the idea's own, or what its author has proposed and nobody has seen yet. */
type Base = Pick<Idea, 'version' | 'title' | 'body' | 'placeId' | 'categoryId'>;

/** What authors do with the text of their ideas. What moderators say to it is in {@link ReviewingService}. */
@Injectable()
export class EditingService {
  constructor(
    private readonly database: Database,
    private readonly revisions: RevisionRepository,
    private readonly ideas: IdeaService,
    private readonly places: PlaceService,
    private readonly projects: ProjectService,
    private readonly events: EventLog,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /**
   * Edits an own idea. Freely before it is public; afterwards each text stays in the history. `returned`: as the answer to
   * what moderators marked; nobody answers that by an edit that was begun before.
   */
  async edit(
    viewer: SignedInViewer,
    input: EditIdeaInput,
    { returned = false } = {},
  ): Promise<EditIdeaResult> {
    const tooMany = await this.limits.take(PER_ACCOUNT, viewer.id);
    if (tooMany) return tooMany;
    await this.checkReferences(input);
    return this.database.transaction(async () => {
      const idea = await this.lockOwn(viewer, input.ideaId);
      if (!idea) return new NotFound('Diese Idee gibt es nicht.');
      const open = await this.revisions.findOpen(idea.id);
      const why =
        (await this.ideas.whyArchived(idea)) ??
        whyNoEdit(idea) ??
        whyNotWhile(open) ??
        (returned ? null : whyReturned(idea));
      if (why) return new NotAllowed(why);
      const base = baseOf(idea, open);
      if (input.version !== base.version) return new EditConflict(base);
      if (isSame(base, input)) return new NotAllowed('Du hast am Text nichts geändert.');
      const refused = isFree(idea)
        ? await this.replaceUnpublished(viewer, idea, input)
        : await this.editPublished(viewer, idea, input, open);
      if (refused) return refused;
      return (await this.ideas.view(viewer, idea.id)) ?? new NotFound();
    });
  }

  /** Sends a returned idea again as it is; its author has said why. */
  async sendUnchanged(
    viewer: SignedInViewer,
    { ideaId, version }: Pick<EditIdeaInput, 'ideaId' | 'version'>,
  ): Promise<EditIdeaResult> {
    const tooMany = await this.limits.take(PER_ACCOUNT, viewer.id);
    if (tooMany) return tooMany;
    return this.database.transaction(async () => {
      const idea = await this.lockOwn(viewer, ideaId);
      if (idea?.visibility !== 'changes_requested')
        return new NotFound('Diese Idee gibt es nicht.');
      if (version !== idea.version) return new EditConflict(idea);
      await this.ideas.sendAgain(ideaId, viewer.id);
      return (await this.ideas.view(viewer, ideaId)) ?? new NotFound();
    });
  }

  /** Takes back a proposed text; the idea's own has stood all the time. */
  async takeBackProposal(viewer: SignedInViewer, ideaId: string): Promise<OwnIdeaResult> {
    return this.database.transaction(async () => {
      const idea = await this.lockOwn(viewer, ideaId);
      const open = idea && (await this.revisions.findOpen(idea.id));
      if (!open) return new NotFound('Hier wartet keine Änderung mehr.');
      await this.drop(open, viewer.id);
      return (await this.ideas.view(viewer, ideaId)) ?? new NotFound();
    });
  }

  /** Ends a proposal without a result. Whoever calls holds the idea's lock. `why`: its question lapsed. */
  async drop(open: IdeaRevision, actorId: string | null, why?: LapseReason): Promise<void> {
    const { ideaId, version, state } = open;
    await this.revisions.lock(ideaId, version, 'write');
    await this.revisions.update(ideaId, version, {
      state: 'dropped',
      review: 'none',
      removedGround: null,
    });
    await this.events.record({
      kind: why ? IdeaMeaningLapsed : IdeaEditTakenBack,
      actorId,
      subjectId: ideaId,
      ideaId,
      detail: { version, asked: state === 'asking', ...(why && { why }) },
    });
  }

  /** Why the meaning of this idea stays as it is now, or null. Asked again whenever a new text would come. */
  async whyNoOtherMeaning(idea: Idea): Promise<string | null> {
    const votes = await this.revisions.countVotes(idea.id);
    return whyNoEdit(idea) ?? whyNoOtherMeaning(idea, votes, await this.ideas.acceptsVotes(idea));
  }

  private async lockOwn(viewer: SignedInViewer, ideaId: string): Promise<Idea | null> {
    const idea = await this.revisions.lockIdea(ideaId);
    return idea?.authorId === viewer.id && idea.source === null ? idea : null;
  }

  /** Nobody but moderators has read it: the new text simply is the text, and waits for them again. */
  private async replaceUnpublished(
    viewer: SignedInViewer,
    idea: Idea,
    input: EditIdeaInput,
  ): Promise<null> {
    const revision = await this.write(idea, input, { change: 'first' });
    await this.revisions.replaceText(idea.id, {
      ...textOf(revision),
      ...(idea.visibility !== 'submitted' && {
        visibility: 'submitted',
        submittedAt: this.clock.now(),
        removedAt: null,
        removedGround: null,
      }),
    });
    const kind = idea.visibility === 'submitted' ? IdeaEdited : IdeaResubmitted;
    await this.record(kind, viewer, revision, { from: idea.visibility, to: 'submitted' });
    return null;
  }

  private async editPublished(
    viewer: SignedInViewer,
    idea: Idea,
    input: EditIdeaInput,
    open: IdeaRevision | null,
  ): Promise<NotAllowed | null> {
    const measured = measuredChange(idea, { ...input, placeId: input.placeId ?? null });
    const change = changeThatCounts(input.change, measured);
    if (change === 'meaning') {
      const why = await this.whyNoOtherMeaning(idea);
      if (why) return new NotAllowed(why);
    }
    if (open) await this.drop(open, viewer.id);
    // What means something else is as new to everybody as a new idea, so it is checked like one.
    const waits = change === 'meaning' || (await this.revisions.checksEdits(idea.projectId));
    const said = { said: input.change, measured };
    if (waits) {
      const revision = await this.write(idea, input, { change, state: 'waiting', review: 'due' });
      await this.record(IdeaEditProposed, viewer, revision, said);
      return null;
    }
    const shownAt = this.clock.now();
    const revision = await this.write(idea, input, { change, review: 'due', shownAt });
    await this.revisions.replaceText(idea.id, textOf(revision));
    await this.record(IdeaEdited, viewer, revision, said);
    return null;
  }

  private async write(
    idea: Idea,
    input: EditIdeaInput,
    state: Pick<IdeaRevision, 'change'> & Partial<IdeaRevision>,
  ): Promise<IdeaRevision> {
    await this.revisions.keepOutgoing(idea);
    const revision: IdeaRevision = {
      ideaId: idea.id,
      version: await this.revisions.nextVersion(idea.id),
      title: input.title,
      body: input.body,
      note: input.note ?? null,
      placeId: input.placeId ?? null,
      categoryId: input.categoryId,
      salt: newSalt(),
      createdAt: this.clock.now(),
      state: 'text',
      review: 'none',
      shownAt: null,
      removedGround: null,
      askedAt: null,
      askUntil: null,
      supporters: null,
      carried: null,
      ...state,
    };
    await this.revisions.insert(revision);
    return revision;
  }

  private async record(
    kind: string,
    viewer: SignedInViewer,
    revision: IdeaRevision,
    more: Record<string, string>,
  ): Promise<void> {
    const { ideaId, version, change, title, body, note, salt } = revision;
    const digest = saltedDigest(`${title}\n${body}\n${note ?? ''}`, salt);
    await this.events.record({
      kind,
      actorId: viewer.id,
      subjectId: ideaId,
      ideaId,
      detail: { version, change, digest, ...more },
    });
  }

  private async checkReferences(input: EditIdeaInput): Promise<void> {
    if (input.placeId && !(await this.places.find(input.placeId))) {
      const message = 'Bitte wähle eine Ortschaft oder die ganze Stadt.';
      throw badInput({ placeId: { constraint: 'exists', message } });
    }
    const category = await this.projects.findCategory(input.categoryId);
    if (!category || category.mergedInto)
      throw badInput({ categoryId: { constraint: 'exists', message: 'Bitte wähle ein Thema.' } });
  }
}

const baseOf = (idea: Idea, open: IdeaRevision | null): Base =>
  open?.state === 'waiting' ? { ...open, categoryId: open.categoryId ?? idea.categoryId } : idea;

/** What of a revision stands in the idea's own row. */
export function textOf(revision: IdeaRevision) {
  const { title, body, version, placeId, categoryId } = revision;
  return { title, body, version, ...(categoryId && { placeId, categoryId }) };
}

export const whyNotWhile = (open: IdeaRevision | null): string | null =>
  open?.state === 'asking'
    ? 'Gerade werden alle gefragt, die deine Idee unterstützen. So lange bleiben beide Texte, wie sie sind. Du kannst den neuen zurückziehen.'
    : null;

const isSame = (base: Base, input: EditIdeaInput): boolean =>
  base.title === input.title &&
  base.body === input.body &&
  base.placeId === (input.placeId ?? null) &&
  base.categoryId === input.categoryId;
