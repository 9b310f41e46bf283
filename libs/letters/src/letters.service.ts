import { Inject, Injectable } from '@nestjs/common';
import { TownTexts } from '@ein/administration';
import {
  isLetterKind,
  type Letter,
  LETTER_KINDS,
  type LetterKind,
  MailOutbox,
  pageFor,
} from '@ein/mail';
import {
  CONFIG,
  type Config,
  type Language,
  newId,
  NotFound,
  RateLimits,
  type SignedInViewer,
} from '@ein/platform';
import { EXAMPLE } from './letter-examples.js';
import { LETTER_SAMPLES } from './letter-samples.js';
import type { LetterPreviewArgs } from './letters.inputs.js';
import type { SendLetterSampleResult } from './letters.problems.js';
import type { LetterKindType, LetterPreviewType } from './letters.type.js';

const PER_ADMIN = { name: 'letter-sample', points: 30, seconds: 3600 };
/** The subject says it, so that nobody takes a sample for what it shows. */
const SAMPLE = { de: 'Muster', en: 'Sample' } as const;

/** Every kind of letter, as it reads and as the town says it. */
@Injectable()
export class LettersService {
  constructor(
    private readonly outbox: MailOutbox,
    private readonly texts: TownTexts,
    private readonly limits: RateLimits,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async kinds(language: Language): Promise<LetterKindType[]> {
    const changed = await this.texts.changedLetters();
    return Object.entries(LETTER_KINDS).map(([kind, words]) => ({
      kind: kind as LetterKind,
      title: words[language],
      group: words.group,
      changed: changed.has(kind),
    }));
  }

  async preview(
    { kind, locale, sample }: LetterPreviewArgs,
    language: Language,
  ): Promise<LetterPreviewType | null> {
    const letter = this.written(kind, locale, sample);
    if (!letter || !isLetterKind(kind)) return null;
    const shown = await this.outbox.shown(letter, this.stopUrl(locale));
    return {
      kind,
      title: LETTER_KINDS[kind][language],
      samples: LETTER_SAMPLES[kind].writes.length,
      ...shown,
      words: await this.texts.ofLetters(kind, language),
    };
  }

  /** To the viewer's own address and to no other. */
  async send(
    viewer: SignedInViewer,
    { kind, locale, sample }: LetterPreviewArgs,
  ): Promise<SendLetterSampleResult> {
    const letter = this.written(kind, locale, sample);
    if (!letter) return new NotFound('Diese E-Mail gibt es nicht.');
    const tooMany = await this.limits.take(PER_ADMIN, viewer.id);
    if (tooMany) return tooMany;
    await this.outbox.queue({
      ...letter,
      key: `letter-sample:${newId()}`,
      recipient: viewer.email,
      subject: `${SAMPLE[locale]}: ${letter.subject}`,
      stopUrl: this.stopUrl(locale),
    });
    return { to: viewer.email };
  }

  private written(kind: string, locale: Language, sample: number): Letter | null {
    const write = isLetterKind(kind) ? LETTER_SAMPLES[kind].writes[sample - 1] : undefined;
    return write?.(EXAMPLE, this.readerOf(locale)) ?? null;
  }

  private readerOf(language: Language) {
    return { language, publicUrl: this.config.publicUrl };
  }

  private stopUrl(locale: Language): string {
    return pageFor(this.readerOf(locale), '/konto/mitteilungen');
  }
}
