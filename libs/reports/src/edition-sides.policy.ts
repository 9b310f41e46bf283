import type {
  DisputedPoint,
  MinorityView,
  QuoteSentence,
  ReportDocument,
} from '@ein/report-document';
import type { Composing } from './edition-composing.policy.js';
import type { Material } from './edition-material.policy.js';
import type { SidePassage } from './report-figures.js';
import { keyOfPlace, placeOfSide, toldReasons } from './left-out.policy.js';
import { digestOf } from './quoting.policy.js';
import { contestedNote, contestedTopicsNote, minoritiesNote } from './sides.policy.js';
import { amount, peopleAmount } from './small-groups.policy.js';
import { passageKey, wordsAt } from './edition-passages.policy.js';

/** Contested ideas and minority views of an edition, with sentences that nobody chose but the stated measure. */
export class SidesComposing {
  constructor(
    private readonly material: Material,
    private readonly composing: Composing,
  ) {}

  contested(): DisputedPoint[] {
    return (this.material.figures.sides?.contested ?? []).map((idea, nr) => ({
      ...this.composing.idea(idea),
      for: amount(idea.for),
      if: amount(idea.if),
      against: amount(idea.against),
      ...this.quotes('disputed', `umstritten-${nr + 1}`, idea.quotes),
    }));
  }

  minorities(): MinorityView[] {
    return (this.material.figures.sides?.minorities ?? []).map((view, nr) => {
      const { title, label, path } = this.composing.idea(view);
      return {
        ...{ name: title, label, path, theme: view.theme, side: view.side },
        people: peopleAmount(view.people),
        others: peopleAmount(view.others),
        ...this.quotes('minorities', `minderheit-${nr + 1}`, view.quotes),
      };
    });
  }

  notes(): Pick<ReportDocument, 'disputedNote' | 'disputedTopicsNote' | 'minoritiesNote'> {
    const { figures, findings } = this.material;
    const { sides } = figures;
    if (!sides) return {};
    const ofTopics = contestedTopicsNote(findings?.topics ?? []);
    return {
      disputedNote: contestedNote(sides),
      ...(ofTopics !== undefined && { disputedTopicsNote: ofTopics }),
      minoritiesNote: minoritiesNote(sides),
    };
  }

  private quotes(
    section: 'disputed' | 'minorities',
    name: string,
    passages: readonly SidePassage[],
  ): Pick<DisputedPoint, 'sentences' | 'leftOut'> {
    const reasons: string[] = [];
    const sentences = passages.flatMap((passage, nr): QuoteSentence[] => {
      const cited = this.material.passages.get(passageKey(passage));
      const words = wordsAt(passage, cited);
      // Taken away since it was counted: a preview leaves it out, a publication is refused before.
      if (!cited || words === null || cited.standing !== 'ok') return [];
      const reason = this.material.leftOut.get(keyOfPlace(placeOfSide(section, passage)));
      if (reason !== undefined) {
        reasons.push(reason);
        return [];
      }
      const { kind, sourceId, number, version, side, start, end } = passage;
      const id = `${name}-${nr + 1}`;
      const source = this.composing.sourceRef(
        id,
        {
          ...{ sentenceId: id, position: 0, kind, sourceId, number, version, cited },
          ...{ part: 'text', startAt: start, endAt: end, sha256: digestOf(words) },
        },
        words,
      );
      const stance = kind === 'comment' ? side : null;
      return [
        { kind: 'quote', id, text: source.sha256, source, stance, votes: amount(cited.votes) },
      ];
    });
    return { sentences, ...(reasons.length > 0 && { leftOut: toldReasons(reasons) }) };
  }
}
