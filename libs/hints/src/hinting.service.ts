import { createHmac } from 'node:crypto';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { CommentAnonymised, CommentDeleted, CommentEdited, CommentPosted } from '@ein/comments';
import { Subscribers } from '@ein/event-log';
import { IdeaAnonymised } from '@ein/ideas';
import { CONFIG, type Config, Clock, Database, Retention, WorkLoop } from '@ein/platform';
import { QueueFilling } from '@ein/queue';
import {
  burstAnywhere,
  burstOn,
  REPEATED_BY_OTHERS,
  REPEATED_BY_SAME,
} from './hint-reasons.policy.js';
import { HintRepository, type ItemToLook, type TextToLook } from './hint.repository.js';
import { HintKind, HintPart, type HintType } from './hint.type.js';
import { about, type Found, hintsIn, riskOf } from './text-hints.policy.js';
import { printOf } from './text-print.policy.js';
import { TextPrintRepository } from './text-print.repository.js';
import { WatchedWordRepository } from './watched-word.repository.js';
import { WordList } from './word-list.policy.js';

const BATCH = 100;
/** From here on a comment, which everybody reads at once, gets an item of its own. */
const SERIOUS = 2;
const HOUR_MS = 60 * 60 * 1000;
const NEW_FOR_MS = 24 * HOUR_MS;
const BURST_ON_IDEA = 8;
const BURST_ANYWHERE = 15;

/** Looks through what waits for a person, and through comments as they come. It flags; it hides nothing and decides nothing. */
@Injectable()
export class Hinting implements OnModuleInit {
  private readonly key: string;
  private made: { version: string; list: WordList } | null = null;

  constructor(
    private readonly hints: HintRepository,
    private readonly prints: TextPrintRepository,
    private readonly words: WatchedWordRepository,
    private readonly filling: QueueFilling,
    private readonly subscribers: Subscribers,
    private readonly loop: WorkLoop,
    private readonly retention: Retention,
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) config: Config,
  ) {
    this.key = createHmac('sha256', config.sessionSecret).update('text-print').digest('base64url');
  }

  onModuleInit(): void {
    this.subscribers.register({
      name: 'hints.comments',
      kinds: [CommentPosted, CommentEdited],
      handle: (event) => this.lookAtComment(event.subjectId),
    });
    this.subscribers.register({
      name: 'hints.erasure',
      kinds: [IdeaAnonymised, CommentAnonymised, CommentDeleted],
      handle: (event) => this.prints.forgetOf(event.subjectId),
    });
    this.retention.register({
      key: 'text_print',
      forget: (before) => this.prints.forget(before),
    });
    this.loop.register({ name: 'hints', channel: 'hints', drain: () => this.sweep() });
  }

  /** Looks through the next items that are new or have changed; whether there may be more. */
  async sweep(): Promise<boolean> {
    const items = await this.hints.findItemsToLook(BATCH);
    if (items.length === 0) return false;
    const list = await this.list();
    for (const item of items) await this.lookAt(item, list);
    return items.length === BATCH;
  }

  /** Per item, in the order of the ids. */
  async ofItems(itemIds: readonly string[]): Promise<HintType[][]> {
    return this.hints.findByItems(itemIds);
  }

  /** Made anew only when the town has changed a word: reading the patterns costs more than looking through a comment. */
  private async list(): Promise<WordList> {
    const words = await this.words.findAll();
    const version = words.map(({ word, changedAt }) => `${word} ${changedAt.getTime()}`).join('\n');
    if (this.made?.version !== version) this.made = { version, list: new WordList(words) };
    return this.made.list;
  }

  private async lookAt(item: ItemToLook, list: WordList): Promise<void> {
    const found = await this.findIn(item, list);
    await this.database.transaction(() => this.hints.save(item, found, riskOf(found)));
  }

  /** A comment stands there for everybody already; a serious hint asks a person to look at it soon. */
  private async lookAtComment(id: string): Promise<void> {
    const comment = await this.hints.findComment(id);
    if (!comment) return;
    const found = await this.findIn(comment, await this.list());
    if (riskOf(found) >= SERIOUS) await this.filling.flagComment(comment.ideaId, id);
  }

  private async findIn(text: TextToLook, list: WordList): Promise<Found[]> {
    const parts = [
      ...(text.title === null ? [] : [{ part: HintPart.TITLE, text: text.title }]),
      { part: HintPart.BODY, text: text.body },
    ];
    const found = hintsIn(parts, list);
    if (text.imported) return found;
    return [...found, ...(await this.repeated(text)), ...(await this.burst(text))];
  }

  private async repeated(text: TextToLook): Promise<Found[]> {
    const marks = printOf(`${text.title ?? ''}\n${text.body}`, this.key);
    if (!marks) return [];
    await this.prints.save(text, marks, this.clock.now());
    const { same, others } = await this.prints.countAlike(text, marks);
    const hint = (why: string, weight: number) => about({ kind: HintKind.REPEATED, why, weight });
    return [
      ...(others > 0 ? [hint(REPEATED_BY_OTHERS, 2)] : []),
      ...(same > 0 ? [hint(REPEATED_BY_SAME, same > 1 ? 2 : 1)] : []),
    ];
  }

  private async burst({ ideaId, authorId }: TextToLook): Promise<Found[]> {
    const now = this.clock.now().getTime();
    const [since, openedSince] = [new Date(now - HOUR_MS), new Date(now - NEW_FOR_MS)];
    if (!(await this.hints.isNewcomer(authorId, openedSince))) return [];
    const hint = (why: string) => [about({ kind: HintKind.BURST, why, weight: 2 })];
    const onIdea = await this.hints.countNewcomersOn(ideaId, since, openedSince);
    if (onIdea >= BURST_ON_IDEA) return hint(burstOn(onIdea));
    const anywhere = await this.hints.countNewcomers(since, openedSince);
    return anywhere >= BURST_ANYWHERE ? hint(burstAnywhere(anywhere)) : [];
  }
}
