import type { Language } from '@ein/platform';
import type { DecisionTrigger } from './decision-record.type.js';

/** What it was about, said by the record itself where no moderator has said it in other words. */
export interface FactsAbout {
  trigger: DecisionTrigger;
  /** "Idee 187", "Beitrag K-12 zu Idee 187". */
  thing: 'idea' | 'comment' | 'edit' | 'photo';
  number: number;
  /** Number of the contribution it was about. */
  comment: number | null;
  notices: number;
  order: string | null;
}

interface RecordWords {
  facts: string;
  ground: (ground: string, version: number | null) => string;
  holds: string;
  holdsFor: string;
  factsOf: (about: FactsAbout) => string;
  /** Beside the appeal here: Art. 20 and 21 of the Digital Services Act, and the courts. */
  redress: string;
  /** Of facts in a moderator's own words, which need not name it. */
  ordered: string;
  found: string;
  foundSimilar: string;
  human: string;
}

const THINGS = {
  de: {
    idea: (number: number) => `Idee ${number}`,
    comment: (number: number, comment: number | null) => `Beitrag K-${comment} zu Idee ${number}`,
    edit: (number: number) => `eine Änderung an Idee ${number}`,
    photo: (number: number) => `ein Foto an Idee ${number}`,
  },
  en: {
    idea: (number: number) => `idea ${number}`,
    comment: (number: number, comment: number | null) =>
      `contribution K-${comment} to idea ${number}`,
    edit: (number: number) => `an edit of idea ${number}`,
    photo: (number: number) => `a photo of idea ${number}`,
  },
};

/** The fields of a statement of reasons that the other words do not hold yet: Art. 17 (3) of the Digital Services Act. */
export const RECORD_WORDS: Record<Language, RecordWords> = {
  de: {
    facts: 'Worum es geht',
    ground: (ground, version) => (version ? `${ground} (Fassung ${version})` : ground),
    holds: 'Wo und wie lange',
    holdsFor: 'auf der ganzen Plattform, ohne Ende',
    factsOf: ({ trigger, thing, number, comment, notices, order }) => {
      const about = `Es geht um ${THINGS.de[thing](number, comment)}.`;
      const why: Record<DecisionTrigger, string> = {
        notice: notices > 1 ? `Dazu kamen ${notices} Meldungen.` : 'Dazu kam eine Meldung.',
        own_initiative: 'Wir haben von uns aus geprüft.',
        order: `Eine Behörde hat es uns aufgegeben: ${order ?? ''}`,
        check_before_publication: 'Wir prüfen, bevor etwas erscheint.',
        appeal: 'Du hast dich beschwert.',
      };
      return `${about} ${why[trigger]}`;
    },
    redress:
      'Daneben kannst du eine außergerichtliche Streitbeilegung versuchen oder beim Verwaltungsgericht klagen.',
    ordered: 'Anordnung einer Behörde',
    found: 'Ein Programm hatte auf Wörter im Text hingewiesen.',
    foundSimilar: 'Ein Programm hatte darauf hingewiesen, dass sich die beiden Ideen ähneln.',
    human: 'Entschieden hat ein Mensch, kein Programm.',
  },
  en: {
    facts: 'What it is about',
    ground: (ground, version) => (version ? `${ground} (version ${version})` : ground),
    holds: 'Where and how long',
    holdsFor: 'on the whole platform, without an end',
    factsOf: ({ trigger, thing, number, comment, notices, order }) => {
      const about = `It is about ${THINGS.en[thing](number, comment)}.`;
      const why: Record<DecisionTrigger, string> = {
        notice: notices > 1 ? `There were ${notices} reports.` : 'There was a report.',
        own_initiative: 'We checked it of our own accord.',
        order: `An authority ordered it: ${order ?? ''}`,
        check_before_publication: 'We check before anything appears.',
        appeal: 'You complained.',
      };
      return `${about} ${why[trigger]}`;
    },
    redress: 'You can also try an out-of-court settlement or go to the administrative court.',
    ordered: 'Order of an authority',
    found: 'A program had pointed to words in the text.',
    foundSimilar: 'A program had pointed out that the two ideas are alike.',
    human: 'A human decided, not a program.',
  },
};
