import { Injectable } from '@nestjs/common';
import { badInput, Clock, type SignedInViewer } from '@ein/platform';
import { newSalt } from '@ein/event-log';
import { NoticeRepository } from '@ein/notices';
import { type QueueItem, QueueKind } from '@ein/queue';
import { type HouseRule, ruleNumberIn, RulesService } from '@ein/rules';
import type { Content } from './content.service.js';
import { DecisionScope, DecisionTrigger, GroundKind } from './decision-record.type.js';
import { kindOfWords, thingOf, triggerOf } from './decision-record.policy.js';
import type { Decision } from './decision.entity.js';
import type { DecisionAction } from './decision.type.js';
import { needsReason } from './moderation.policy.js';
import { type FactsAbout, RECORD_WORDS } from './record-words.letter.js';

/** What a moderator says of a decision; the rest of its record follows from what it is about. */
export interface Said {
  action: DecisionAction;
  reason?: string | null;
  ground?: string | null;
  ruleNumber?: number | null;
  facts?: string | null;
  order?: string | null;
}

type About = Pick<QueueItem, 'id' | 'kind' | 'appealOf' | 'commentId' | 'ideaId' | 'photoId'> &
  Partial<Pick<QueueItem, 'risk'>>;

interface Matter extends FactsAbout {
  /** What prompts it where no authority ordered it. */
  byItself: DecisionTrigger;
  noticeIds: string[];
}

/** Makes the record of a decision: what was said, and everything that need not be asked. */
@Injectable()
export class DecisionRecording {
  constructor(
    private readonly rules: RulesService,
    private readonly notices: NoticeRepository,
    private readonly clock: Clock,
  ) {}

  /** `noticed`: the notices that led to it, where they stand on another item. */
  async record(
    id: string,
    viewer: SignedInViewer,
    { item, content, noticed }: { item: About; content: Content; noticed?: string[] },
    said: Said,
  ): Promise<Decision> {
    const now = this.clock.now();
    const takes = needsReason(said.action);
    const about = await this.about(item, content, said, noticed);
    return {
      id,
      itemId: item.id,
      ideaId: item.ideaId,
      commentId: item.commentId,
      photoId: item.photoId,
      action: said.action,
      reason: said.reason ?? null,
      ...(await this.groundOf(said)),
      before: content.visibility,
      actorId: viewer.id,
      salt: newSalt(),
      createdAt: now,
      undoneAt: null,
      appealOf: item.appealOf,
      revision: content.edit?.range.to ?? null,
      revisionFirst: content.edit?.range.first ?? null,
      revisionFrom: content.edit?.range.from ?? null,
      scope: DecisionScope.PLATFORM,
      startsAt: now,
      endsAt: null,
      promptedBy: about.trigger,
      orderReference: about.order,
      noticeIds: about.noticeIds,
      facts: takes ? factsFrom(said, about) : null,
      redress: takes ? RECORD_WORDS.de.redress : null,
      // The nightly search for duplicates is a program too, and gives no risk.
      automatedDetection: item.kind === QueueKind.DUPLICATE || (item.risk ?? 0) > 0,
      automatedDecision: false,
      toldAt: null,
    };
  }

  /** What a record would say of the matter by itself, to be changed where more must be said. */
  async facts(item: About, content: Content, action: DecisionAction): Promise<string> {
    return needsReason(action)
      ? RECORD_WORDS.de.factsOf(await this.about(item, content, { action }))
      : '';
  }

  private async about(
    item: About,
    content: Content,
    { order }: Said,
    noticed?: string[],
  ): Promise<Matter> {
    const [kept = []] = noticed ? [] : await this.notices.findByItems([item.id]);
    const noticeIds = noticed ?? kept.map(({ id }) => id);
    const shown = content.edit ? content.edit.state === 'shown' : content.visibility !== 'waiting';
    const byItself = noticed?.length ? DecisionTrigger.NOTICE : triggerOf(item.kind, shown);
    return {
      trigger: order ? DecisionTrigger.ORDER : byItself,
      byItself,
      thing: thingOf(content),
      number: content.idea.number ?? 0,
      comment: content.comment?.number ?? null,
      notices: noticeIds.length,
      order: order ?? null,
      noticeIds,
    };
  }

  /** A rule that was chosen must hold today; one that is only named in the words is looked up. */
  async groundOf({
    ground,
    ruleNumber,
  }: Pick<Said, 'ground' | 'ruleNumber'>): Promise<
    Pick<Decision, 'ground' | 'groundKind' | 'ruleNumber' | 'ruleVersion'>
  > {
    const words = ground ?? null;
    const number = ruleNumber ?? (words === null ? null : ruleNumberIn(words));
    const rule = number === null ? null : await this.rules.findRule(number);
    if (ruleNumber && !rule)
      throw badInput({
        ruleNumber: {
          constraint: 'isRule',
          message: 'Diese Regel gilt nicht. Bitte wähle eine andere.',
        },
      });
    if (rule)
      return {
        ground: wordsFor(rule, words),
        groundKind: GroundKind.HOUSE_RULE,
        ruleNumber: rule.number,
        ruleVersion: rule.version,
      };
    return {
      ground: words,
      groundKind: words === null ? null : kindOfWords(words),
      ruleNumber: null,
      ruleVersion: null,
    };
  }
}

/** What a form was filled with before the order was written is no word of a moderator: the record says it anew. */
function factsFrom({ facts }: Said, about: Matter): string {
  const filledIn = RECORD_WORDS.de.factsOf({ ...about, trigger: about.byItself, order: null });
  return facts && facts !== filledIn ? facts : RECORD_WORDS.de.factsOf(about);
}

/** A ground names the rule that it rests on, whatever else it says. */
function wordsFor(rule: HouseRule, words: string | null): string {
  if (words !== null && ruleNumberIn(words) === rule.number) return words;
  return `Spielregel ${rule.number}: ${rule.title}${words === null ? '' : `; ${words}`}`;
}
