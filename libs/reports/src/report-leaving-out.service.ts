import { Injectable } from '@nestjs/common';
import { Clock, NotFound, type SignedInViewer } from '@ein/platform';
import {
  type LeftOutQuote,
  type QuotePlace,
  keyOfPlace,
  placedPassages,
  placeOfSentence,
} from './left-out.policy.js';
import { LeftOutRepository } from './left-out.repository.js';
import { type EditProblem, ReportEditing } from './report-editing.service.js';
import type { Report } from './report.entity.js';
import type { LeaveOutQuoteInput, TakeInQuoteInput } from './report.inputs.js';
import { ReportRepository } from './report.repository.js';

const NO_SUCH_QUOTE = 'Dieses Zitat steht nicht mehr im Entwurf.';

/** Staff leave a single quote out of a draft. Nobody is silenced quietly: there is a reason, and the edition tells it. */
@Injectable()
export class ReportLeavingOut {
  constructor(
    private readonly editing: ReportEditing,
    private readonly reports: ReportRepository,
    private readonly leftOut: LeftOutRepository,
    private readonly clock: Clock,
  ) {}

  async leaveOut(viewer: SignedInViewer, input: LeaveOutQuoteInput): Promise<EditProblem | null> {
    return this.editing.change(input, async (report) => {
      const side = sideAt(report, input.quote);
      if (side) return this.note(viewer, report, { ...side, reason: input.reason });
      const found = await this.quoteOf(report, input.quote);
      if (!found) return new NotFound(NO_SUCH_QUOTE);
      const last = await this.editing.lastQuote(report, found.sentence, found.sentences);
      if (last) return last;
      await this.reports.updateSentence(input.quote, { shown: false });
      return this.note(viewer, report, { ...found.place, reason: input.reason });
    });
  }

  async takeIn(input: TakeInQuoteInput): Promise<EditProblem | null> {
    return this.editing.change(input, async (report) => {
      const place = sideAt(report, input.quote);
      if (!place) return new NotFound(NO_SUCH_QUOTE);
      await this.leftOut.remove(report.id, place);
      return null;
    });
  }

  private async note(viewer: SignedInViewer, { id }: Report, quote: LeftOutQuote): Promise<null> {
    await this.leftOut.put(id, quote, { personId: viewer.id, at: this.clock.now() });
    return null;
  }

  private async quoteOf({ id }: Report, sentenceId: string) {
    const sentences = await this.reports.findSentences(id);
    const sentence = sentences.find((one) => one.id === sentenceId && one.shown);
    const sources = await this.reports.findSources(id);
    const place =
      sentence &&
      placeOfSentence(
        sentence,
        sources.find((one) => one.sentenceId === sentenceId),
      );
    return sentence && place ? { sentence, sentences, place } : null;
  }
}

/** A sentence for a side of an idea, as the draft counted it last. */
function sideAt({ figures }: Report, key: string): QuotePlace | null {
  return (
    placedPassages(figures.sides).find(({ place }) => keyOfPlace(place) === key)?.place ?? null
  );
}
