import { Inject, Injectable } from '@nestjs/common';
import { IdeaService } from '@ein/ideas';
import { mergedLetter, Merging } from '@ein/merging';
import { CONFIG, type Config, type SignedInViewer } from '@ein/platform';
import { QueueKind } from '@ein/queue';
import { ContentService } from './content.service.js';
import { DecisionMails } from './decision-mails.service.js';
import { DecisionRecording } from './decision-recording.service.js';
import { DecisionAction } from './decision.type.js';
import type { MergePreviewArgs } from './idea-merging.inputs.js';
import type { MergePreview } from './idea-merging.type.js';

/** The decision has no id yet; the link in the mail is the only thing that differs. */
const NOT_YET = '00000000-0000-0000-0000-000000000000';

/** Shows a merge before it happens: numbers, what moves where, and what the mails say. */
@Injectable()
export class MergePreviews {
  constructor(
    private readonly ideas: IdeaService,
    private readonly merging: Merging,
    private readonly content: ContentService,
    private readonly recording: DecisionRecording,
    private readonly mails: DecisionMails,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Null when one of the two is not there for moderators. */
  async preview(viewer: SignedInViewer, args: MergePreviewArgs): Promise<MergePreview | null> {
    const duplicate = await this.ideas.viewByNumber(viewer, args.duplicate);
    const main = await this.ideas.viewByNumber(viewer, args.main);
    const content =
      duplicate &&
      (await this.content.find({ ideaId: duplicate.id, commentId: null, revision: null }));
    const target = main && (await this.ideas.find(main.id));
    if (!duplicate || !main || !content || !target) return null;
    const item = {
      id: NOT_YET,
      kind: QueueKind.MERGE,
      ideaId: duplicate.id,
      commentId: null,
      photoId: null,
      appealOf: null,
    };
    const { reason, ground } = args;
    const said = { action: DecisionAction.MERGE, reason, ground };
    const decided = await this.recording.record(NOT_YET, viewer, { item, content }, said);
    const told = this.mails.tellsAuthor(content, decided.action);
    const authorMail = told ? await this.mails.preview({ ...content, main: target }, decided) : '';
    const reader = { language: 'de' as const, publicUrl: this.config.publicUrl };
    return {
      duplicate,
      main,
      whyNot: await this.merging.whyNot(content.idea, target, viewer.id),
      numbers: await this.merging.numbers(duplicate.id, main.id),
      authorMail,
      followerMail: mergedLetter({ duplicate, main }, true, reader).text,
    };
  }
}
