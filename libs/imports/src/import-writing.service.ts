import { randomBytes } from 'node:crypto';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { saltedDigest } from '@ein/event-log';
import { Clock, Database, newId, WorkLoop } from '@ein/platform';
import type { ImportRun } from './import-run.entity.js';
import { ImportRunRepository } from './import-run.repository.js';
import {
  type IdeaToPublish,
  ImportWritingRepository,
  type StepToWrite,
} from './import-writing.repository.js';
import { stepWords } from './meaning.policy.js';

const IDEAS_AT_ONCE = 50;
const COMMENTS_AT_ONCE = 100;

/** Makes and publishes what was checked, a few at a time: each time is one transaction, so that whoever stops it, or a worker that ends, loses nothing. */
@Injectable()
export class ImportWriting implements OnModuleInit {
  constructor(
    private readonly database: Database,
    private readonly runs: ImportRunRepository,
    private readonly writing: ImportWritingRepository,
    private readonly loop: WorkLoop,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.loop.register({ name: 'imports', channel: 'import_called', drain: () => this.goOn() });
  }

  /** The next few of whatever import has work; says whether there may be more. */
  async goOn(): Promise<boolean> {
    return this.database.transaction(async () => {
      const run = await this.writing.claim();
      if (!run) return false;
      if (run.state === 'making') await this.make(run);
      else await this.publish(run);
      return true;
    });
  }

  private async make(run: ImportRun): Promise<void> {
    const waiting = await this.writing.nextIdeas(run.id, IDEAS_AT_ONCE);
    if (!waiting.length) return this.runs.update(run.id, { state: 'made' });
    const { categories = {} } = run.meaning;
    const ideas = waiting.map((row) => ({
      ...row,
      ideaId: newId(),
      categoryId: categories[row.data.category ?? ''] ?? categories[''] ?? '',
      salt: randomBytes(16).toString('hex'),
    }));
    await this.writing.makeIdeas(run, await this.writing.authorOf(run.source), ideas);
  }

  private async publish(run: ImportRun): Promise<void> {
    const now = this.clock.now();
    const ideas = await this.writing.nextMade(run.id, IDEAS_AT_ONCE);
    if (ideas.length) {
      const digests = ideas.map(({ ideaId, title, body, salt }) => ({
        ...{ ideaId, digest: saltedDigest(`${title}\n${body}`, salt) },
      }));
      await this.writing.publishIdeas(run, digests, now);
      const steps = ideas.flatMap((idea) => stepOf(idea, run));
      return this.writing.writeSteps(run.startedBy ?? '', steps, now);
    }
    const firsts = await this.writing.nextComments(run.id, false, COMMENTS_AT_ONCE);
    const comments = firsts.length
      ? firsts
      : await this.writing.nextComments(run.id, true, COMMENTS_AT_ONCE);
    if (!comments.length) {
      await this.writing.skipRest(run.id);
      return this.runs.update(run.id, { state: 'published', finishedAt: now });
    }
    const written = comments.map((comment) => {
      const salt = randomBytes(16);
      const digest = saltedDigest(comment.data.body, salt);
      return { ...comment, id: newId(), salt: salt.toString('hex'), digest };
    });
    await this.writing.writeComments(run, await this.writing.authorOf(run.source), written, now);
  }
}

/** The move to what its former status means here; none where it only came in. */
function stepOf({ ideaId, data }: IdeaToPublish, { meaning }: ImportRun): StepToWrite[] {
  const status = data.status === null ? undefined : meaning.statuses?.[data.status];
  if (!status || status === 'received' || data.status === null) return [];
  const { sentence, reason } = stepWords(data.status, data.feedback);
  const salt = randomBytes(16);
  const digest = saltedDigest(`${sentence}\n${reason}`, salt);
  return [
    { ...{ id: newId(), ideaId, status, sentence, reason, digest }, salt: salt.toString('hex') },
  ];
}
