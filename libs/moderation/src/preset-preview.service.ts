import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config, type Language, newId } from '@ein/platform';
import { DecisionRecording } from './decision-recording.service.js';
import { DecisionTrigger } from './decision-record.type.js';
import { decisionLetter } from './decision.letter.js';
import { DecisionAction } from './decision.type.js';
import type { PresetPreviewArgs } from './moderation.inputs.js';
import { RECORD_WORDS } from './record-words.letter.js';

/** Of an idea that there may be or not: only the words of the preset matter. */
const SOME_NUMBER = 187;

/** The mail that a preset gives, before anybody uses it. */
@Injectable()
export class PresetPreview {
  constructor(
    private readonly recording: DecisionRecording,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async mail({ text, ...said }: PresetPreviewArgs, language: Language): Promise<string> {
    const { ground, ruleVersion } = await this.recording.groundOf(said);
    const about = {
      trigger: DecisionTrigger.CHECK_BEFORE_PUBLICATION,
      thing: 'idea' as const,
      number: SOME_NUMBER,
      comment: null,
      notices: 0,
      order: null,
    };
    return decisionLetter(
      {
        action: DecisionAction.REFUSE,
        idea: { number: SOME_NUMBER, title: null, slug: '' },
        comment: null,
        reason: text,
        ground,
        decisionId: newId(),
        record: {
          facts: RECORD_WORDS[language].factsOf(about),
          ruleVersion,
          automatedDetection: false,
        },
      },
      { language, publicUrl: this.config.publicUrl },
    ).text;
  }
}
