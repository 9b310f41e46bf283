import { Injectable } from '@nestjs/common';
import type { Viewer } from '@ein/platform';
import { type Idea, type IdeaRevision, IdeaService, type IdeaType } from '@ein/ideas';
import { PlaceService } from '@ein/places';
import { ProjectService } from '@ein/projects';
import { whyNoEdit } from './editing.policy.js';
import { whyNotWhile } from './editing.service.js';
import { type EditingRow, RevisionRepository } from './revision.repository.js';
import {
  type EditingState,
  type IdeaProposal,
  type RevisionComparison,
  type RevisionType,
} from './revision.type.js';
import { Comparing } from './comparing.service.js';

const WHO_READ_WAITING = ['moderator', 'admin'];

/** The texts of an idea, for those who may read them. */
@Injectable()
export class RevisionReading {
  constructor(
    private readonly revisions: RevisionRepository,
    private readonly ideas: IdeaService,
    private readonly places: PlaceService,
    private readonly projects: ProjectService,
    private readonly comparing: Comparing,
  ) {}

  async editingOf(ideaIds: readonly string[]): Promise<EditingRow[]> {
    return this.revisions.findEditing(ideaIds);
  }

  /** What stands beside the idea's text, where this viewer may read it. */
  proposalFor(viewer: Viewer, idea: IdeaType, open: IdeaRevision | null): IdeaProposal | null {
    if (open?.state === 'waiting' || open?.state === 'asking') {
      const mayRead =
        open.state === 'asking' ||
        viewer?.id === idea.authorId ||
        WHO_READ_WAITING.includes(viewer?.role ?? '');
      const { ideaId, version, state, title, body, placeId, note, change, supporters, askUntil } =
        open;
      const categoryId = open.categoryId ?? idea.category.id;
      const shown = {
        ideaId,
        version,
        state,
        title,
        body,
        placeId,
        categoryId,
        note,
        supporters,
        askUntil,
      };
      return mayRead && change !== 'first' ? { ...shown, change } : null;
    }
    return null;
  }

  /** What its author can do with it; null for everybody else. */
  stateFor(viewer: Viewer, idea: IdeaType, row: EditingRow): EditingState | null {
    if (!viewer || idea.authorId !== viewer.id || !row.writtenHere) return null;
    const whyNot = whyNoEdit(idea);
    return {
      base: row.open?.state === 'waiting' ? row.open.version : row.version,
      whyNot: whyNot ?? whyNotWhile(row.open),
      canWithdraw: idea.visibility === 'published' && whyNot === null,
    };
  }

  /** What everybody could ever read as the text of this idea, newest first. */
  async history(ideaId: string): Promise<RevisionType[]> {
    const idea = await this.ideas.find(ideaId);
    if (!idea) return [];
    return (await this.revisions.findAll(ideaId))
      .filter((one) => wasPublic(idea, one))
      .map((one) => shownRevision(idea, one))
      .reverse();
  }

  /** Two public texts; without `from` the one before, without `to` the text of now. Null where either cannot be read. */
  async compare(
    ideaId: string,
    wanted: { from?: number | null; to?: number | null },
    network: string | null = null,
  ): Promise<RevisionComparison | null> {
    const idea = await this.ideas.find(ideaId);
    if (!idea) return null;
    const all = await this.revisions.findAll(ideaId);
    const readable = all.filter(
      (one) => one.state === 'asking' || (one.state === 'text' && wasPublic(idea, one)),
    );
    const to = readable.find(({ version }) => version === (wanted.to ?? idea.version));
    const before = to?.state === 'asking' ? idea.version : undefined;
    const from = readable.findLast(({ version }) =>
      wanted.from || before ? version === (wanted.from ?? before) : version < (to?.version ?? 0),
    );
    return from && to ? this.comparison(idea, from, to, network) : null;
  }

  /** Any two texts, for who may read them. */
  async comparison(
    idea: Idea,
    from: IdeaRevision,
    to: IdeaRevision,
    network: string | null = null,
  ): Promise<RevisionComparison> {
    const placeOf = async (revision: IdeaRevision) => {
      const id = revision.categoryId ? revision.placeId : idea.placeId;
      return (id && (await this.places.find(id))?.name) || null;
    };
    const categories = await this.projects.everyCategory();
    const categoryOf = (revision: IdeaRevision) =>
      categories.find(({ id }) => id === (revision.categoryId ?? idea.categoryId))?.name ?? '';
    return {
      from: from.version,
      to: to.version,
      title: await this.comparing.pieces(from.title, to.title, network),
      body: await this.comparing.pieces(from.body, to.body, network),
      placeBefore: await placeOf(from),
      placeAfter: await placeOf(to),
      categoryBefore: categoryOf(from),
      categoryAfter: categoryOf(to),
    };
  }

  /** What its author changed in the idea's own text since a moment; null when nothing. */
  async changedSince(ideaId: string, moment: Date): Promise<RevisionComparison | null> {
    const idea = await this.ideas.find(ideaId);
    const texts = (await this.revisions.findAll(ideaId)).filter(({ state }) => state === 'text');
    const now = texts.find(({ version }) => version === idea?.version);
    const before = texts.findLast(({ createdAt }) => createdAt <= moment) ?? texts[0];
    if (!idea || !now || !before || before.version >= now.version) return null;
    return this.comparison(idea, before, now);
  }

  /** What became of one of its own texts since; null while it still is the idea's. */
  async compareToNow(
    ideaId: string,
    version: number,
    network: string | null,
  ): Promise<RevisionComparison | null> {
    const idea = await this.ideas.find(ideaId);
    if (!idea || idea.version <= version) return null;
    const from = await this.revisions.find(ideaId, version);
    const to = await this.revisions.find(ideaId, idea.version);
    return from && to ? this.comparison(idea, from, to, network) : null;
  }

  /** The comparison that a moderator sees. */
  async compareForReview(
    idea: Idea,
    range: { from: number; to: number },
  ): Promise<RevisionComparison | null> {
    const from = await this.revisions.find(idea.id, range.from);
    const to = await this.revisions.find(idea.id, range.to);
    return from && to ? this.comparison(idea, from, to) : null;
  }
}

/** What came and went before the publication was never public, and what is refused keeps at most its place. */
const wasPublic = (idea: Idea, { state, shownAt, version }: IdeaRevision): boolean =>
  (state === 'text' && version === idea.version) ||
  (shownAt !== null && (state === 'text' || state === 'refused'));

function shownRevision(idea: Idea, one: IdeaRevision): RevisionType {
  const { version, change, note, removedGround, supporters, carried } = one;
  return {
    version,
    shownAt: one.shownAt ?? idea.publishedAt ?? one.createdAt,
    change: change === 'first' ? null : change,
    note: removedGround === null ? note : null,
    current: version === idea.version,
    removedGround,
    supporters,
    carried,
  };
}
