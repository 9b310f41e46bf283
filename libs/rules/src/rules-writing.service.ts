import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  badInput,
  berlinDay,
  Clock,
  Database,
  isDay,
  newId,
  NotAllowed,
  type SignedInViewer,
} from '@ein/platform';
import { EventLog } from '@ein/event-log';
import type { RulesText } from './rules-draft.entity.js';
import type { RulesVersion } from './rules-version.entity.js';
import { RulesPublished } from './rules.events.js';
import type { PublishRulesInput, SaveRulesInput } from './rules.inputs.js';
import { changedParts, problemsOf } from './rules.policy.js';
import {
  type PublishRulesResult,
  RulesDraftChanged,
  type SaveRulesResult,
} from './rules.problems.js';
import { RulesRepository } from './rules.repository.js';
import { RulesService } from './rules.service.js';
import type { RulesDraftType } from './rules.type.js';

const NOTHING: RulesText = {
  note: null,
  noteEn: null,
  intro: '',
  introEn: null,
  closing: '',
  closingEn: null,
  rules: [],
};

/** The next version: written, compared, and published for good. */
@Injectable()
export class RulesWriting {
  constructor(
    private readonly database: Database,
    private readonly repository: RulesRepository,
    private readonly rules: RulesService,
    private readonly events: EventLog,
    private readonly clock: Clock,
  ) {}

  /** The draft; where nobody has begun one, what was published last. */
  async draft(): Promise<RulesDraftType> {
    const kept = await this.repository.findDraft();
    const last = await this.lastText();
    const content = kept?.content ?? { ...last, note: null, noteEn: null };
    const used = Math.max(
      await this.repository.findHighestNumber(),
      ...content.rules.map(({ number }) => number),
    );
    return {
      ...content,
      saved: kept?.saved ?? 0,
      savedAt: kept?.savedAt ?? null,
      nextNumber: used + 1,
      changes: await this.rules.compare(last, content, null),
    };
  }

  /** Keeps the draft, finished or not. */
  async save({ saved, ...input }: SaveRulesInput): Promise<SaveRulesResult> {
    const content: RulesText = {
      note: input.note ?? null,
      noteEn: input.noteEn ?? null,
      intro: input.intro,
      introEn: input.introEn ?? null,
      closing: input.closing,
      closingEn: input.closingEn ?? null,
      rules: input.rules
        .map(({ number, title, text, titleEn, textEn }) => ({
          number,
          title,
          text,
          titleEn: titleEn ?? null,
          textEn: textEn ?? null,
        }))
        // An emptied rule is one that goes.
        .filter((rule) => rule.title || rule.text || rule.titleEn || rule.textEn)
        .sort((one, other) => one.number - other.number),
    };
    const kept = await this.repository.keepDraft(content, saved, this.clock.now());
    return kept ? this.draft() : new RulesDraftChanged();
  }

  async discard(): Promise<RulesDraftType> {
    await this.repository.deleteDraft();
    return this.draft();
  }

  /** Makes the draft the next version. From then on nothing can change it. */
  async publish(viewer: SignedInViewer, input: PublishRulesInput): Promise<PublishRulesResult> {
    const now = this.clock.now();
    const result = await this.database.transaction(async () => {
      const draft = await this.repository.lockDraft(input.saved);
      if (!draft) return new RulesDraftChanged();
      const last = await this.repository.findLast();
      const fields = problemsOf(draft.content);
      const tooEarly = whyTooEarly(input.validFrom, berlinDay(now), last);
      if (tooEarly) fields['validFrom'] = { constraint: 'day', message: tooEarly };
      if (Object.keys(fields).length) throw badInput(fields);
      if (!changedParts(await this.lastText(), draft.content).length)
        return new NotAllowed('Der Entwurf ist gleich wie die letzte Fassung.');
      return this.write(viewer, draft.content, input.validFrom, (last?.number ?? 0) + 1);
    });
    if (typeof result !== 'number') return result;
    const published = await this.rules.rules(result, 'de');
    if (!published) throw new Error(`version ${result} was published and is gone`);
    return published;
  }

  private async write(
    viewer: SignedInViewer,
    { rules, ...around }: RulesText,
    validFrom: string,
    number: number,
  ): Promise<number> {
    const version: RulesVersion = {
      number,
      id: newId(),
      validFrom,
      publishedAt: this.clock.now(),
      demo: false,
      ...around,
      // Its English is shown as soon as there is some; what is missing of it is then empty.
      closingEn: around.closingEn ?? (hasEnglish(rules) ? '' : null),
    };
    await this.repository.insertVersion(version, rules);
    await this.repository.deleteDraft();
    await this.events.record({
      kind: RulesPublished,
      actorId: viewer.id,
      subjectId: version.id,
      detail: { version: number, validFrom, digest: digestOf({ ...around, rules }) },
    });
    return number;
  }

  private async lastText(): Promise<RulesText> {
    const last = await this.repository.findLast();
    return (last && (await this.rules.textOf(last.number))) ?? NOTHING;
  }
}

const hasEnglish = (rules: RulesText['rules']): boolean =>
  rules.some(({ titleEn }) => titleEn !== null);

function whyTooEarly(day: string, today: string, last: RulesVersion | null): string | null {
  if (!isDay(day)) return 'Diesen Tag gibt es nicht.';
  if (day < today) return 'Eine Fassung gilt frühestens ab heute.';
  if (last && day < last.validFrom)
    return 'Eine Fassung gilt nicht früher als die, die vor ihr veröffentlicht ist.';
  return null;
}

/** Rules are public, so the digest needs no salt: whoever has a copy can compare it with the log. */
const digestOf = (text: RulesText): string =>
  createHash('sha256').update(JSON.stringify(text)).digest('base64url');
