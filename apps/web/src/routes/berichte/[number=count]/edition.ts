/** What this page reads of a document in the format ein-bericht/1; the API has all of it. */
export interface Amount {
  value: number | null;
  word: string | null;
}

export interface Source {
  kind: 'idea' | 'comment' | 'answer' | 'paper';
  label: string;
  path: string;
  state: 'current' | 'outdated' | 'removed';
}

export interface Slot {
  result: number | string | null;
  word: string | null;
  path: string | null;
}

export type Sentence =
  | { kind: 'quote'; id: string; text: string | null; source: Source; stance: string | null }
  | { kind: 'count'; id: string; template: string; slots: Record<string, Slot> }
  | { kind: 'editor' | 'assessment'; id: string; text: string; sources: Source[] };

/** Quotes that were found and that staff left out, for one reason. */
export interface LeftOutQuotes {
  count: number;
  reason: string;
}

export interface Topic {
  key: string;
  name: string;
  words: string[];
  stability: number | null;
  ideas: Amount;
  comments: Amount;
  people: Amount;
  path: string | null;
  proposed: Sentence[];
  reasons: Sentence[];
  conditions: Sentence[];
  against: Sentence[];
  /** How comments are split; missing where it was not looked. */
  sides?: { contested: boolean; for: Amount; if: Amount; against: Amount };
  leftOut?: LeftOutQuotes[];
}

export interface Point {
  label: string;
  title: string;
  path: string;
  for: Amount;
  if: Amount;
  against: Amount;
}

/** What few say: the smaller side of an idea. */
export interface Minority {
  name: string;
  label: string;
  path: string;
  theme: string;
  side: 'for' | 'against';
  people: Amount;
  others: Amount;
  sentences: Sentence[];
  leftOut?: LeftOutQuotes[];
}

/** Shares of those who answered, 0 to 1. */
export interface OpinionShare {
  group: string;
  agree: Amount;
  disagree: Amount;
  pass: Amount;
}

export interface OpinionStatement extends Omit<OpinionShare, 'group'> {
  id: string;
  label: string;
  text: string;
  path: string | null;
  /** The side that is meant, where one is. */
  side: 'agree' | 'disagree' | null;
  source: Source | null;
}

export interface Opinions {
  people: Amount;
  votes: Amount;
  tooFew: string | null;
  note: string | null;
  countedAt: string | null;
  groups: { name: string; people: Amount; statements: OpinionStatement[] }[];
  consensus: OpinionStatement[];
  disputed: (Omit<OpinionStatement, 'agree' | 'disagree' | 'pass' | 'side'> & {
    shares: OpinionShare[];
  })[];
  path: string | null;
}

export interface Edition {
  number: number;
  title: string;
  subtitle: string;
  scope: { words: string };
  cutoff: string;
  readUntil?: string | null;
  methodVersion: string;
  questions: {
    wants: {
      lead: Sentence[];
      ideas: { label: string; title: string; path: string; votes: Amount }[];
    };
    who: {
      lead: Sentence[];
      figures: { key: string; label: string; slot: Slot }[];
      /** `active`: in editions from before small groups were left out here. */
      places: { counted?: number; active?: number; all: number } | null;
    };
    disputed: { lead: Sentence[]; points: Point[] };
    decide: {
      lead: Sentence[];
      decisions: {
        date: string | null;
        subject: string;
        body: string;
        label: string | null;
        path: string | null;
      }[];
    };
  };
  caveats: string[];
  topics: Topic[];
  places: {
    placeId: string;
    name: string;
    path: string | null;
    people: Amount;
    ideas: Amount;
    residents: Amount;
    residentsSource: string | null;
    residentsYear: number | null;
    perThousand: Amount;
  }[];
  townPerThousand: number | null;
  placesNote: Sentence[];
  /** So many places are drawn, here and on paper; missing in older editions. */
  placesDrawn?: number;
  missing: Sentence[];
  disputed: (Point & { sentences: Sentence[]; leftOut?: LeftOutQuotes[] })[];
  minorities: Minority[];
  /** How it was looked for; missing in editions from before it was told. */
  disputedNote?: string;
  disputedTopicsNote?: string;
  minoritiesNote?: string;
  opinions: Opinions | null;
  changes: {
    kind: 'new' | 'gone' | 'changed';
    subject: string;
    before: string | null;
    after: string | null;
  }[];
  /** Missing in editions from before it was told. */
  comparedWith?: { number: number; path: string; publishedAt: string } | null;
  answers: {
    label: string;
    title: string;
    path: string;
    state: string;
    date: string;
    office: string | null;
    sentences: Sentence[];
  }[];
  coverage: {
    contributions: number;
    covered: number;
    people: Amount | number;
    peopleQuoted: Amount | number;
    /** Missing in editions from before it was told. */
    quotesLeftOut?: number;
  };
}

/** A piece of a counted sentence; `slot` where it is a number. */
export interface Piece {
  text: string;
  slot: Slot | null;
}

export function pieces(sentence: Extract<Sentence, { kind: 'count' }>): Piece[] {
  return sentence.template.split(/\{(\w+)\}/).flatMap((text, index): Piece[] => {
    if (index % 2 === 0) return text ? [{ text, slot: null }] : [];
    const slot = sentence.slots[text];
    return slot ? [{ text: slotText(slot), slot }] : [];
  });
}

/** Numbers as they are written in German, because the whole edition is. */
export const german = (value: number): string => new Intl.NumberFormat('de-DE').format(value);

export const slotText = ({ word, result }: Slot): string =>
  word ?? (typeof result === 'number' ? german(result) : (result ?? ''));

export const amountText = ({ word, value }: Amount): string =>
  word ?? (value === null ? '' : german(value));
