import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Challenges } from '@ein/challenges';
import { EventLog } from '@ein/event-log';
import { isReceiptCode, receiptCodeOf } from '@ein/follows';
import { MailOutbox, parseMailAddress } from '@ein/mail';
import {
  badInput,
  berlinDay,
  Clock,
  CONFIG,
  type Config,
  Database,
  newId,
  NotFound,
  RateLimits,
  type RequestContext,
  type SignedInViewer,
} from '@ein/platform';
import type { BarrierReport } from './barrier-report.entity.js';
import { BarrierReportRepository } from './barrier-report.repository.js';
import { BarrierAnswered, BarrierReportedEvent } from './barrier.events.js';
import type { AnswerBarrierInput, BarrierCodeInput, ReportBarrierInput } from './barrier.inputs.js';
import {
  barrierAnsweredLetter,
  barrierReceivedLetter,
  barrierTaskLetter,
} from './barrier.letter.js';
import {
  type AnswerBarrierResult,
  BarrierMoved,
  type BarrierProgressResult,
  type ReportBarrierResult,
  WrongBarrierCode,
} from './barrier.problems.js';
import { BarrierProgress, BarrierReported, BarrierTask } from './barrier.type.js';

const PER_CLIENT = { name: 'barrier-client', points: 10, seconds: 3600 };
/** Anybody can type anybody's address, so it gets few receipts. */
const PER_ADDRESS = { name: 'barrier-address', points: 3, seconds: 86_400 };
const TRIES_PER_CLIENT = { name: 'barrier-code', points: 20, seconds: 3600 };

/** The model statement of the EU leaves the time to the body; the town promises four weeks. */
const DAYS = 28;
const DAY_MS = 86_400_000;
const LONGEST_BROWSER = 300;

/** Barriers of the website: reported by anybody, answered by the office. */
@Injectable()
export class BarriersService {
  constructor(
    private readonly database: Database,
    private readonly reports: BarrierReportRepository,
    private readonly outbox: MailOutbox,
    private readonly events: EventLog,
    private readonly limits: RateLimits,
    private readonly challenges: Challenges,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async report(request: RequestContext, input: ReportBarrierInput): Promise<ReportBarrierResult> {
    const refused = await this.challenges.guard(request, 'reportBarrier', input.sender, () =>
      this.limits.take(PER_CLIENT, request.clientAddress),
    );
    if (refused) return refused;
    const email = await this.addressFor(input);
    const now = this.clock.now();
    const id = newId();
    const dueOn = berlinDay(new Date(now.getTime() + DAYS * DAY_MS));
    const code = receiptCodeOf(this.config.sessionSecret, id);
    const number = await this.database.transaction(async () => {
      const number = await this.reports.insert({
        ...{ id, page: input.page, text: input.text, email, language: request.language },
        userAgent: input.withBrowser
          ? (request.userAgent?.slice(0, LONGEST_BROWSER) ?? null)
          : null,
        reporterId: request.viewer?.id ?? null,
        ...{ state: 'received', answer: null, dueOn, version: 1, createdAt: now, closedAt: null },
      });
      await this.events.record({
        kind: BarrierReportedEvent,
        actorId: request.viewer?.id ?? null,
        subjectId: id,
      });
      await this.tell({ id, number, code, dueOn, page: input.page, email }, request);
      return number;
    });
    return Object.assign(new BarrierReported(), { number, code, dueOn });
  }

  /** For whoever has number and code. */
  async progress(
    request: RequestContext,
    { number, code }: BarrierCodeInput,
  ): Promise<BarrierProgressResult> {
    const tooMany = await this.limits.take(TRIES_PER_CLIENT, request.clientAddress);
    if (tooMany) return tooMany;
    const report = await this.reports.findByNumber(number);
    if (!report || !isReceiptCode(this.config.sessionSecret, report.id, code))
      return new WrongBarrierCode();
    await this.limits.giveBack(TRIES_PER_CLIENT, request.clientAddress);
    const { page, state, answer, dueOn, createdAt } = report;
    return Object.assign(new BarrierProgress(), { number, page, state, answer, dueOn, createdAt });
  }

  async tasks(done: boolean): Promise<BarrierTask[]> {
    return (await this.reports.findTasks(done)).map(taskOf);
  }

  async answer(viewer: SignedInViewer, input: AnswerBarrierInput): Promise<AnswerBarrierResult> {
    const ends = input.state === 'fixed' || input.state === 'answered';
    if (ends && !input.answer)
      throw badInput({
        answer: { constraint: 'length', message: 'Bitte schreib, was daraus geworden ist.' },
      });
    return this.database.transaction(async () => {
      const report = await this.reports.lock(input.number);
      if (!report) return new NotFound('Diese Meldung gibt es nicht.');
      if (report.version !== input.version || report.closedAt) return new BarrierMoved();
      const now = this.clock.now();
      Object.assign(report, { state: input.state, answer: input.answer ?? null });
      Object.assign(report, { version: report.version + 1, closedAt: ends ? now : null });
      await this.reports.save(report);
      await this.events.record({
        kind: BarrierAnswered,
        actorId: viewer.id,
        subjectId: report.id,
        detail: { state: report.state },
      });
      if (ends && report.email)
        await this.outbox.queue({
          key: `barrier-answer:${report.id}`,
          recipient: report.email,
          ...barrierAnsweredLetter(
            { number: report.number, fixed: report.state === 'fixed', answer: input.answer ?? '' },
            { language: report.language, publicUrl: this.config.publicUrl },
          ),
        });
      return taskOf(report);
    });
  }

  private async addressFor({ email }: ReportBarrierInput): Promise<string | null> {
    const address = email ? parseMailAddress(email) : null;
    if (!address) return null;
    const key = createHash('sha256').update(address.toLowerCase()).digest('base64url');
    return (await this.limits.take(PER_ADDRESS, key)) ? null : address;
  }

  private async tell(
    told: {
      id: string;
      number: number;
      code: string;
      dueOn: string;
      page: string;
      email: string | null;
    },
    { language }: RequestContext,
  ): Promise<void> {
    const { publicUrl } = this.config;
    if (told.email)
      await this.outbox.queue({
        key: `barrier:${told.id}`,
        recipient: told.email,
        ...barrierReceivedLetter(told, { language, publicUrl }),
      });
    for (const clerk of await this.reports.findClerks())
      await this.outbox.queue({
        key: `barrier-task:${told.id}:${clerk.id}`,
        recipient: clerk.email,
        ...barrierTaskLetter(told, { language: clerk.language, publicUrl }),
      });
  }
}

function taskOf(report: BarrierReport): BarrierTask {
  const { id, number, page, state, answer, dueOn, createdAt, version, text, userAgent } = report;
  const shown = { id, number, page, state, answer, dueOn, createdAt, version, text, userAgent };
  return Object.assign(new BarrierTask(), shown, { tellsBack: report.email !== null });
}
