import { Injectable } from '@nestjs/common';
import { Guests } from '@ein/accounts';
import { AssuranceService, DeskCodeWrong } from '@ein/assurance';
import { CommentService, type CommentType } from '@ein/comments';
import { EventLog } from '@ein/event-log';
import { IdeaService, IdeaSubmittingService, type IdeaType } from '@ein/ideas';
import {
  badInput,
  Clock,
  Database,
  NotAllowed,
  NotFound,
  Problem,
  RateLimits,
  type SignedInViewer,
} from '@ein/platform';
import { VoteService } from '@ein/votes';
import type { CounterEntry } from './counter-entry.entity.js';
import { WrittenDown } from './counter.events.js';
import type {
  ConsentInput,
  WriteCommentDownInput,
  WriteIdeaDownInput,
  WriteVoteDownInput,
} from './counter.inputs.js';
import type { WriteDownResult } from './counter.problems.js';
import { CounterRepository } from './counter.repository.js';
import { CounterService } from './counter.service.js';
import { OccasionRepository } from './occasion.repository.js';
import { type Paper, PaperRepository } from './paper.repository.js';

/** Desk codes that are none, of one colleague: more is guessing. */
const WRONG_CODES = { name: 'counter-desk-code', points: 30, seconds: 3600 };

type Said = Pick<CounterEntry, 'kind' | 'ideaId'> &
  Partial<Pick<CounterEntry, 'commentId' | 'accountId' | 'occasionId'>>;

/** What it was typed in from, if it was. */
const NO_PAPER: Paper = { formNumber: null, scanId: null };

/** Ends the transaction of something that was refused, so that nothing of it stays. */
class Refused extends Error {
  constructor(readonly problem: Exclude<WriteDownResult, { writtenAt: Date }>) {
    super(problem.message);
  }
}

/** Staff write down what somebody says who stands before them. */
@Injectable()
export class WritingDownService {
  constructor(
    private readonly database: Database,
    private readonly entries: CounterRepository,
    private readonly counter: CounterService,
    private readonly occasions: OccasionRepository,
    private readonly papers: PaperRepository,
    private readonly guests: Guests,
    private readonly assurance: AssuranceService,
    private readonly ideas: IdeaService,
    private readonly submitting: IdeaSubmittingService,
    private readonly comments: CommentService,
    private readonly votes: VoteService,
    private readonly limits: RateLimits,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** The idea goes the way of every idea: it is checked as its project wants it. */
  async idea(viewer: SignedInViewer, input: WriteIdeaDownInput): Promise<WriteDownResult> {
    const paper = { formNumber: input.formNumber ?? null, scanId: input.scanId ?? null };
    const deed = async (): Promise<Said> => {
      await this.takePaper(paper);
      const guest = await this.guests.open(input.displayName ?? null);
      const { title, body, placeId = null, categoryId, projectId, location = null } = input;
      const idea = orRefused<IdeaType>(
        await this.submitting.submitFor(guest.id, {
          ...{ title, body, placeId, categoryId, projectId, location },
        }),
      );
      return { kind: 'idea', ideaId: idea.id, accountId: guest.id };
    };
    return this.once(viewer, await this.ticked(input, paper), deed, paper);
  }

  async comment(viewer: SignedInViewer, input: WriteCommentDownInput): Promise<WriteDownResult> {
    return this.once(viewer, input, async () => {
      const occasionId = input.occasionId ?? null;
      if (occasionId && !(await this.occasions.find(occasionId)))
        throw new Refused(new NotFound('Diesen Abend gibt es nicht.'));
      const idea = await this.ideaOf(input.number);
      const guest = await this.guests.open(input.displayName ?? null);
      const comment = orRefused<CommentType>(
        await this.comments.post(guest, {
          ideaId: idea.id,
          body: input.body,
          stance: input.stance ?? null,
        }),
      );
      const said = { ideaId: idea.id, commentId: comment.id, accountId: guest.id };
      return { kind: 'comment', ...said, occasionId };
    });
  }

  /** With a code of a desk sheet the vote counts at once; the code is the person. Without one it waits to be taken over. */
  async vote(viewer: SignedInViewer, input: WriteVoteDownInput): Promise<WriteDownResult> {
    if (!input.deskCode)
      return this.once(viewer, input, async () => {
        const idea = await this.ideaOf(input.number);
        if (!idea.takesVotes) throw new Refused(new NotAllowed(NO_VOTES_NOW));
        return { kind: 'vote', ideaId: idea.id };
      });
    const tooMany = await this.limits.take(WRONG_CODES, viewer.id);
    if (tooMany) return tooMany;
    const result = await this.once(viewer, input, () => this.castWith(input.deskCode ?? '', input));
    if (!(result instanceof DeskCodeWrong)) await this.limits.giveBack(WRONG_CODES, viewer.id);
    return result;
  }

  private async castWith(code: string, { number }: WriteVoteDownInput): Promise<Said | string> {
    const idea = await this.ideaOf(number);
    const guest = await this.voterOf(code);
    if (!guest) throw new Refused(new DeskCodeWrong());
    await this.entries.hold(`${guest.id} ${idea.id}`);
    const before = await this.entries.findVote(guest.id, idea.id);
    if (before) return before;
    orRefused(await this.votes.voteForIdea(guest, idea.id, false));
    return { kind: 'vote', ideaId: idea.id, accountId: guest.id };
  }

  /** A code makes its guest at the first vote. Two who type it at once wait for each other at the row of the code. */
  private async voterOf(code: string): Promise<SignedInViewer | null> {
    const digest = this.assurance.digestOf(code);
    if (await this.assurance.spend(code)) {
      const guest = await this.guests.open(null);
      await this.entries.insertVoter(digest, guest.id, this.clock.now());
      await this.assurance.vouchAtDesk(guest.id);
      return guest;
    }
    const known = await this.entries.findVoter(digest);
    return known === null ? null : this.guests.hold(known);
  }

  /** A published idea by its number, in which people take part now. */
  private async ideaOf(number: number): Promise<{ id: string; takesVotes: boolean }> {
    const found = await this.ideas.viewByNumber(null, number);
    const idea = found && (await this.ideas.find(found.id));
    if (!idea)
      throw new Refused(new NotFound('Eine öffentliche Idee mit dieser Nummer gibt es nicht.'));
    const main = await this.ideas.goesOn(idea);
    if (main) throw new Refused(main);
    return { id: idea.id, takesVotes: await this.ideas.acceptsVotes(idea) };
  }

  /** One entry per id, whoever sends it twice. `deed` says what was written, or which entry it is already. */
  private async once(
    viewer: SignedInViewer,
    consent: ConsentInput,
    deed: () => Promise<Said | string>,
    paper = NO_PAPER,
  ): Promise<WriteDownResult> {
    if (paper.scanId === null && paper.formNumber === null) await this.checkConsent(consent);
    try {
      return await this.database.transaction(async () => {
        const id = consent.receiptId;
        await this.entries.hold(id);
        const there = await this.entries.findShown(id);
        if (there) return this.counter.slipOf(viewer, there);
        const said = await deed();
        if (typeof said !== 'string') {
          await this.keep(viewer, consent, said);
          await this.papers.link(id, paper);
        }
        const shown = await this.entries.findShown(typeof said === 'string' ? said : id);
        if (!shown) throw new Error(`Entry ${id} was written and cannot be read.`);
        return this.counter.slipOf(viewer, shown);
      });
    } catch (error) {
      if (error instanceof Refused) return error.problem;
      throw error;
    }
  }

  private async keep(viewer: SignedInViewer, consent: ConsentInput, said: Said): Promise<void> {
    const { receiptId: id, consentVersion } = consent;
    const now = this.clock.now();
    const digest = said.occasionId
      ? null
      : this.counter.digestOf(this.counter.codeOf({ id, ...said }));
    await this.entries.insert({
      id,
      commentId: null,
      accountId: null,
      occasionId: null,
      ...said,
      codeDigest: digest,
      writtenBy: viewer.id,
      writtenAt: now,
      consentVersion,
      consentAskedBy: viewer.id,
      consentAt: now,
      takenOverAt: null,
    });
    await this.events.record({
      kind: WrittenDown,
      actorId: viewer.id,
      subjectId: id,
      ideaId: said.ideaId,
      detail: { kind: said.kind, consentVersion },
    });
  }

  /** Two who type in the same paper at once wait for each other here. */
  private async takePaper({ formNumber, scanId }: Paper): Promise<void> {
    const now = this.clock.now();
    if (formNumber !== null && !(await this.papers.takeForm(formNumber, now)))
      throw new Refused(new NotAllowed(FORM_USED));
    if (scanId !== null && !(await this.papers.takeScan(scanId, now)))
      throw new Refused(new NotAllowed(SCAN_DONE));
  }

  /** What was ticked on paper is what was printed there: a number says it, a form without one shows it. */
  private async ticked(
    consent: ConsentInput,
    { formNumber, scanId }: Paper,
  ): Promise<ConsentInput> {
    const printed = formNumber === null ? null : await this.papers.findConsentOn(formNumber);
    if (printed !== null) return { ...consent, consentVersion: printed };
    if (formNumber !== null || scanId === null) return consent;
    if (await this.papers.hasConsent(consent.consentVersion)) return consent;
    throw badInput({ consentVersion: { constraint: 'exists', message: NO_SUCH_CONSENT } });
  }

  private async checkConsent({ consentVersion }: ConsentInput): Promise<void> {
    const { version } = await this.counter.consent('de');
    if (version === consentVersion) return;
    throw badInput({
      consents: {
        constraint: 'newest',
        message: 'Der Text der Einwilligung ist neu. Bitte lies ihn vor und frag noch einmal.',
      },
    });
  }
}

const NO_VOTES_NOW =
  'Diese Idee kann gerade nicht unterstützt werden: Der Stand bleibt, wie er ist.';

/** What came of it; a refusal takes back what was begun. */
function orRefused<T extends object>(result: T | Problem): T {
  if (!(result instanceof Problem)) return result;
  if (result.constructor.name === 'MentionUnclear') throw new Refused(new NotAllowed(NO_MENTIONS));
  throw new Refused(result as Refused['problem']);
}

const NO_MENTIONS = 'Den Namen nach dem @ haben hier mehrere. Bitte schreib ihn ohne @.';
const FORM_USED =
  'Einen Bogen mit dieser Nummer gibt es nicht, oder er ist schon abgetippt. Bitte sieh noch einmal nach.';
const NO_SUCH_CONSENT =
  'Diese Fassung der Einwilligung gibt es nicht. Bitte sieh auf dem Bogen nach.';
const SCAN_DONE = 'Mit diesem Scan ist jemand anderes schon fertig.';
