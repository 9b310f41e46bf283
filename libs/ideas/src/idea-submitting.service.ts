import { Injectable } from '@nestjs/common';
import {
  Clock,
  Database,
  newId,
  NotFound,
  RateLimits,
  type RequestContext,
  Retention,
  SignInRequired,
  TooManyRequests,
} from '@ein/platform';
import { AccountService } from '@ein/accounts';
import { Challenges } from '@ein/challenges';
import { SignInService } from '@ein/sign-in';
import { EventLog, newSalt, saltedDigest } from '@ein/event-log';
import { ProjectService, TAKES_IDEAS } from '@ein/projects';
import type { Idea } from './idea.entity.js';
import type { SubmitIdeaInput } from './idea.inputs.js';
import { ideaClosed } from './idea-closing.policy.js';
import { IdeaClosed, type SubmitIdeaResult } from './idea.problems.js';
import { IdeaDraftRepository } from './idea-draft.repository.js';
import { IdeaParts } from './idea-parts.service.js';
import { IdeaReferences } from './idea-references.service.js';
import { IdeaRepository } from './idea.repository.js';
import { AwaitsConfirmation, type IdeaType } from './idea.type.js';

const HOUR_MS = 60 * 60 * 1000;

/** Unconfirmed ideas are kept as long as this row of the table `retention` says. */
export const UNCONFIRMED = 'unconfirmed_idea';

/** The same text again within this time is a double click, not a second idea. */
const TWIN_MS = 10 * 60 * 1000;

const PER_ACCOUNT = { name: 'idea-submit-account', points: 10, seconds: 3600 };
const PER_CLIENT = { name: 'idea-submit-client', points: 30, seconds: 3600 };

/** An idea's way in: written first, identified last. */
@Injectable()
export class IdeaSubmittingService {
  constructor(
    private readonly database: Database,
    private readonly ideas: IdeaRepository,
    private readonly accounts: AccountService,
    private readonly signIn: SignInService,
    private readonly projects: ProjectService,
    private readonly references: IdeaReferences,
    private readonly parts: IdeaParts,
    private readonly drafts: IdeaDraftRepository,
    private readonly events: EventLog,
    private readonly limits: RateLimits,
    private readonly challenges: Challenges,
    private readonly retention: Retention,
    private readonly clock: Clock,
  ) {}

  /** Takes an idea. Without a session it is kept unconfirmed and a code goes to the given address. */
  async submit(request: RequestContext, input: SubmitIdeaInput): Promise<SubmitIdeaResult> {
    const { viewer } = request;
    if (!viewer && !input.email) return new SignInRequired();
    const closed = await this.whyClosed(input);
    if (closed) return closed;
    const refused = await this.challenges.guard(
      request,
      'submitIdea',
      input.sender,
      async () =>
        (await this.limits.take(PER_CLIENT, request.clientAddress)) ??
        (viewer && (await this.limits.take(PER_ACCOUNT, viewer.id))),
    );
    if (refused) return refused;
    return viewer
      ? this.submitAs(viewer.id, input)
      : this.keepUnconfirmed(request, input, input.email ?? '');
  }

  /** The same for whoever says it to somebody of the staff, who answers for it that a person stands before them. */
  async submitFor(authorId: string, input: SubmitIdeaInput): Promise<IdeaType | IdeaClosed> {
    return (await this.whyClosed(input)) ?? this.submitAs(authorId, input);
  }

  /**
   * Takes what a guest writes alone at a device of the town: it is always looked at before it is published, whatever the
   * project says. It may have waited on the device: place and theme are what became of those it was written with. Whoever
   * calls has limits of their own.
   */
  async submitForGuest(
    newGuest: () => Promise<string>,
    input: SubmitIdeaInput,
  ): Promise<IdeaType | IdeaClosed> {
    const led = await this.references.leadOn(input);
    const closed = await this.whyClosed(led, true);
    if (closed) return closed;
    return this.database.transaction(async () => this.insertSubmitted(await newGuest(), led));
  }

  /** Confirms an own unconfirmed idea: it draws its number and waits for moderation, or is published at once. */
  async confirm(viewerId: string, ideaId: string): Promise<IdeaType | NotFound> {
    return this.database.transaction(async () => {
      const idea = await this.ideas.lock(ideaId);
      if (!idea || idea.authorId !== viewerId)
        return new NotFound(
          'Diese Idee gibt es nicht mehr. Unbestätigte Ideen heben wir 14 Tage auf.',
        );
      if (idea.visibility === 'unconfirmed') {
        await this.ideas.confirm(idea.id, await this.ideas.drawNumber(), this.clock.now());
        await this.recordSubmitted(idea, viewerId, await this.ideas.saltOf(idea.id, idea.version));
        await this.parts.submitted(idea.id);
      }
      return this.cardOf(idea.id);
    });
  }

  /** Takes away what nobody confirmed in time, with the addresses; returns how many ideas that were. */
  async forgetUnconfirmed(before: Date): Promise<number> {
    return this.database.transaction(async () => {
      const ideas = await this.ideas.deleteUnconfirmed(before);
      await this.ideas.deleteUnconfirmedAuthors(before);
      return ideas;
    });
  }

  /** Asked again in the transaction that writes: the phase may end while somebody is checked. */
  private async whyClosed(input: SubmitIdeaInput, retiredToo = false): Promise<IdeaClosed | null> {
    await this.references.check(input, retiredToo);
    if (await this.projects.takes(TAKES_IDEAS, input.projectId)) return null;
    return ideaClosed(
      await this.projects.closing(TAKES_IDEAS, input.projectId),
      this.clock.now(),
      'Dieses Projekt nimmt gerade keine neuen Ideen an. Der Ideenkasten ist immer offen.',
    );
  }

  private async submitAs(authorId: string, input: SubmitIdeaInput): Promise<IdeaType | IdeaClosed> {
    return this.database.transaction(async () => {
      const closed = await this.whyClosed(input);
      if (closed) return closed;
      const twin = await this.findTwin(authorId, input);
      if (twin && twin.visibility !== 'unconfirmed') return this.cardOf(twin.id);
      await this.drafts.deleteWritten(authorId, input.title);
      const { id } = await this.insertSubmitted(authorId, input);
      await this.parts.submitted(id);
      return this.cardOf(id);
    });
  }

  private async insertSubmitted(authorId: string, input: SubmitIdeaInput): Promise<IdeaType> {
    const idea = { ...this.written(authorId, input), number: await this.ideas.drawNumber() };
    idea.visibility = 'submitted';
    idea.submittedAt = idea.createdAt;
    const salt = newSalt();
    await this.ideas.insert(idea, salt);
    await this.parts.take(idea.id, input);
    await this.recordSubmitted(idea, authorId, salt);
    return this.cardOf(idea.id);
  }

  private async keepUnconfirmed(
    request: RequestContext,
    input: SubmitIdeaInput,
    email: string,
  ): Promise<AwaitsConfirmation | IdeaClosed | TooManyRequests> {
    const author = await this.accounts.reserve(email, request.language);
    const idea = this.written(author.id, input);
    const before = await this.database.transaction(async () => {
      const closed = await this.whyClosed(input);
      if (closed) return closed;
      const found = await this.findTwin(author.id, input);
      if (found) return found;
      await this.ideas.insert(idea, newSalt());
      await this.parts.take(idea.id, input);
      return null;
    });
    if (before instanceof IdeaClosed) return before;
    if (before) return this.keptUntilConfirmed(before);
    const asked = await this.signIn.request(request, {
      email,
      context: { title: idea.title, nextPath: `/ideen/neu/bestaetigen?idee=${idea.id}` },
    });
    if (asked instanceof TooManyRequests) return asked;
    return this.keptUntilConfirmed(idea);
  }

  private async findTwin(authorId: string, { title, body }: SubmitIdeaInput): Promise<Idea | null> {
    const since = new Date(this.clock.now().getTime() - TWIN_MS);
    return this.ideas.findTwin(authorId, title, body, since);
  }

  private written(authorId: string, input: SubmitIdeaInput): Idea {
    return {
      id: newId(),
      number: null,
      title: input.title,
      body: input.body,
      authorId,
      projectId: input.projectId,
      categoryId: input.categoryId,
      placeId: input.placeId ?? null,
      lat: input.lat ?? null,
      lon: input.lon ?? null,
      location: input.location ?? null,
      visibility: 'unconfirmed',
      status: 'received',
      version: 1,
      mergedInto: null,
      linked: 0,
      answerDueOn: null,
      petitionSubmittedOn: null,
      source: null,
      externalId: null,
      sourceUrl: null,
      createdAt: this.clock.now(),
      submittedAt: null,
      publishedAt: null,
      removedAt: null,
      removedGround: null,
    };
  }

  private async recordSubmitted(idea: Idea, actorId: string, salt: Buffer): Promise<void> {
    const digest = saltedDigest(`${idea.title}\n${idea.body}`, salt);
    await this.events.record({
      kind: 'IdeaSubmitted',
      actorId,
      subjectId: idea.id,
      ideaId: idea.id,
      detail: { version: idea.version, digest },
    });
  }

  private async cardOf(id: string): Promise<IdeaType> {
    const card = await this.ideas.findCard(id);
    if (!card) throw new Error(`Idea ${id} was written and cannot be read.`);
    return card;
  }

  private async keptUntilConfirmed(idea: Idea): Promise<AwaitsConfirmation> {
    const answer = new AwaitsConfirmation();
    answer.ideaId = idea.id;
    const hours = await this.retention.hoursOf(UNCONFIRMED);
    answer.keptUntil = new Date(idea.createdAt.getTime() + hours * HOUR_MS);
    return answer;
  }
}
