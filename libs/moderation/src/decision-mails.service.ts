import { Inject, Injectable } from '@nestjs/common';
import { AccountService } from '@ein/accounts';
import type { Comment } from '@ein/comments';
import { canSee } from '@ein/ideas';
import { type Letter, MailOutbox } from '@ein/mail';
import { Clock, CONFIG, type Config, type Language, slugOf } from '@ein/platform';
import { noticeDecidedLetter, NoticeRepository } from '@ein/notices';
import { inOrder, lastDayOf, quoteOf, returnLetter, type ReturnPassageInput } from '@ein/returning';
import type { CheckedComment } from './comment-words.letter.js';
import type { Content } from './content.service.js';
import type { Decision } from './decision.entity.js';
import { decisionLetter, type RecordTold } from './decision.letter.js';
import { DecisionRepository } from './decision.repository.js';
import { DecisionAction } from './decision.type.js';
import { thingOf } from './decision-record.policy.js';
import { DecisionTrigger } from './decision-record.type.js';
import { needsReason, undoEnds } from './moderation.policy.js';
import { RECORD_WORDS } from './record-words.letter.js';

export interface Decided extends Decision {
  /** What is marked in a text that goes back. */
  passages?: readonly ReturnPassageInput[] | null | undefined;
}

/** Who is told of a decision: its author, and those who had reported the text and left an address. */
@Injectable()
export class DecisionMails {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly accounts: AccountService,
    private readonly notices: NoticeRepository,
    private readonly decisions: DecisionRepository,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The words of the mail to the author, exactly as it will be sent: in their language. */
  async preview(content: Content, decided: Decided): Promise<string> {
    const author = await this.accounts.find(content.authorId);
    return this.letterTo(author?.language ?? 'de', content, decided).text;
  }

  private letterTo(language: Language, content: Content, decided: Decided): Letter {
    const { idea, comment, edit, photo, main } = content;
    if (decided.action === DecisionAction.RETURN) return this.returned(language, content, decided);
    // Who wrote a comment may know no more of the idea above it than everyone.
    const title = comment && !canSee(null, idea) ? null : idea.title;
    return decisionLetter(
      {
        action: decided.action,
        idea: { number: idea.number ?? 0, title, slug: slugOf(title ?? '') },
        comment: comment?.body ?? null,
        checked: comment && checkedOf(comment, decided.action),
        edit: edit && {
          shown: edit.state === 'shown',
          accepted: edit.accepted,
          title: edit.revision.title,
          body: edit.revision.body,
        },
        photo: photo && { alt: photo.alt },
        main: main ? { number: main.number ?? 0, title: main.title } : null,
        wasMerged: content.visibility === 'merged',
        reason: decided.reason,
        ground: decided.ground,
        decisionId: decided.id,
        record: recordTold(decided, content, language),
      },
      { language, publicUrl: this.config.publicUrl },
    );
  }

  private returned(language: Language, { idea }: Content, { reason, passages }: Decided): Letter {
    const now = this.clock.now();
    return returnLetter(
      {
        idea: { number: idea.number ?? 0, title: idea.title },
        note: reason,
        passages: inOrder(passages ?? []).map((one) => ({
          field: one.field,
          quote: quoteOf(idea, one),
          note: one.note ?? null,
        })),
        until: lastDayOf(now),
      },
      { language, publicUrl: this.config.publicUrl, now },
    );
  }

  /** The author hears of what changes something for them; an imported idea has no author to write to. */
  tellsAuthor({ idea, comment, edit }: Content, action: DecisionAction): boolean {
    // An edit that everybody reads already and that stays is no news to its author.
    if (edit?.state === 'shown' && action === DecisionAction.PUBLISH) return false;
    return action !== DecisionAction.KEEP && (comment !== null || idea.source === null);
  }

  /** Queues the mails; they leave when the decision can no longer be taken back. */
  async queue(content: Content, decided: Decided): Promise<void> {
    const sendAfter = undoEnds(decided);
    const author = this.tellsAuthor(content, decided.action)
      ? await this.accounts.find(content.authorId)
      : null;
    // Who spoke at the counter left no address: their receipt tells them.
    if (author?.email) {
      await this.outbox.queue({
        key: authorKey(decided.id),
        recipient: author.email,
        sendAfter,
        ...this.letterTo(author.language, content, decided),
      });
    }
    const notices = await this.noticesWithAddress(decided.itemId);
    const photoGone =
      notices.length && !content.comment
        ? await this.decisions.findLastPhotoRemoval(content.idea.id)
        : null;
    for (const notice of notices) {
      const stays = photoGone && photoGone >= notice.createdAt ? 'photo' : 'stays';
      const told = noticeDecidedLetter(
        content.idea.number ?? 0,
        {
          outcome: decided.action === DecisionAction.HIDE ? 'removed' : stays,
          reason: decided.reason,
          ground: decided.ground,
        },
        notice.language,
      );
      await this.outbox.queue({
        key: noticeKey(decided.id, notice.id),
        recipient: notice.email,
        sendAfter,
        ...told,
      });
    }
  }

  /**
   * Holds the mail to the author before its decision is locked: whoever marks it as sent writes that into the decision, and two
   * who lock in different orders would wait for each other.
   */
  async hold(decisionId: string): Promise<void> {
    await this.outbox.hold(authorKey(decisionId));
  }

  /** Takes all the mails back, or none and false when one of them has left. */
  async cancel(decision: Pick<Decision, 'id' | 'itemId'>): Promise<boolean> {
    const notices = await this.noticesWithAddress(decision.itemId);
    return this.outbox.cancel(
      authorKey(decision.id),
      ...notices.map((notice) => noticeKey(decision.id, notice.id)),
    );
  }

  private async noticesWithAddress(
    itemId: string,
  ): Promise<{ id: string; email: string; language: Language; createdAt: Date }[]> {
    const [notices = []] = await this.notices.findByItems([itemId]);
    return notices.flatMap(({ id, email, language, createdAt }) =>
      email ? [{ id, email, language, createdAt }] : [],
    );
  }
}

/** What became of a comment that nobody had read; null for one that was public. */
function checkedOf({ number, visibility }: Comment, action: DecisionAction) {
  const became = { waiting: CHECKED[action], refused: APPEALED[action] };
  const found = visibility === 'waiting' || visibility === 'refused' ? became[visibility] : null;
  return found ? { number, became: found } : null;
}

const CHECKED: Partial<Record<DecisionAction, CheckedComment>> = {
  publish: 'published',
  refuse: 'refused',
};
const APPEALED: Partial<Record<DecisionAction, CheckedComment>> = { overturn: 'appeal_won' };

const authorKey = (decisionId: string) => `decision:${decisionId}`;
const noticeKey = (decisionId: string, noticeId: string) =>
  `decision:${decisionId}:notice:${noticeId}`;

/** A merge that a program led to without words that it watches: the item is one of the nightly search for duplicates. */
const foundSimilar = ({ action, promptedBy, automatedDetection }: Decision) =>
  automatedDetection &&
  action === DecisionAction.MERGE &&
  promptedBy === DecisionTrigger.OWN_INITIATIVE;

/** In the words of the moderator; what the record says by itself it says in the reader's language. */
function recordTold(decided: Decision, content: Content, language: Language): RecordTold | null {
  if (!needsReason(decided.action)) return null;
  const about = {
    trigger: decided.promptedBy,
    thing: thingOf(content),
    number: content.idea.number ?? 0,
    comment: content.comment?.number ?? null,
    notices: decided.noticeIds.length,
    order: decided.orderReference,
  };
  const byItself = decided.facts === null || decided.facts === RECORD_WORDS.de.factsOf(about);
  return {
    facts: byItself ? RECORD_WORDS[language].factsOf(about) : (decided.facts ?? ''),
    ruleVersion: decided.ruleVersion,
    automatedDetection: decided.automatedDetection,
    similar: foundSimilar(decided),
    order: byItself ? null : decided.orderReference,
  };
}
