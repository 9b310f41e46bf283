import type { Amount, Figure, Sentence } from './report-sentence.js';
import type { OpinionResults } from './opinion-results.js';
import type { ReportChart, ReportTable } from './report-table.js';

export type * from './opinion-results.js';

export const REPORT_FORMAT = 'ein-bericht/1';

/** What an edition speaks of: the ids and their names, null for all. */
export interface ReportScope {
  /** The same in words: `Alle Ideen vom 1. Januar bis 20. November 2026`. */
  readonly words: string;
  readonly project: ScopeName | null;
  readonly theme: ScopeName | null;
  readonly place: ScopeName | null;
  /** Days, ISO 8601, both included. */
  readonly from: string | null;
  readonly until: string | null;
  /** States of processing; empty for all. */
  readonly states: readonly ScopeName[];
}

export interface ScopeName {
  readonly id: string;
  readonly name: string;
}

/** An idea in a list, with what was counted. */
export interface RankedIdea {
  readonly label: string;
  readonly title: string;
  readonly path: string;
  readonly votes: Amount;
}

/** How the comments of an idea are split. */
export interface StancePoint {
  readonly label: string;
  readonly title: string;
  readonly path: string;
  readonly for: Amount;
  readonly if: Amount;
  readonly against: Amount;
}

/** What somebody must decide, and until when. */
export interface Decision {
  /** ISO 8601 day, or null while none is set. */
  readonly date: string | null;
  readonly subject: string;
  readonly body: string;
  readonly label: string | null;
  readonly path: string | null;
}

export interface FourQuestions {
  readonly wants: { readonly lead: readonly Sentence[]; readonly ideas: readonly RankedIdea[] };
  readonly who: {
    readonly lead: readonly Sentence[];
    readonly figures: readonly Figure[];
    /** Places from which so many took part that their number is shown, out of all. */
    readonly places: { readonly counted: number; readonly all: number } | null;
  };
  readonly disputed: {
    readonly lead: readonly Sentence[];
    readonly points: readonly StancePoint[];
  };
  readonly decide: {
    readonly lead: readonly Sentence[];
    /** How many there are, where not all are listed. */
    readonly inAll?: number;
    readonly decisions: readonly Decision[];
  };
}

/** Quotes that were found and that staff left out, for one reason. */
export interface LeftOutQuotes {
  readonly count: number;
  readonly reason: string;
}

/** How comments of a found topic are split, and whether that makes it contested by the measure for ideas. */
export interface TopicSides {
  readonly contested: boolean;
  readonly for: Amount;
  readonly if: Amount;
  readonly against: Amount;
}

/** One matter: what is proposed, why, under which conditions, what speaks against it. */
export interface TopicSection {
  readonly key: string;
  readonly name: string;
  readonly origin: 'theme' | 'found';
  /** Words that set it apart. */
  readonly words: readonly string[];
  /** 0 to 1; null for a theme of the staff. */
  readonly stability: number | null;
  readonly ideas: Amount;
  readonly comments: Amount;
  readonly people: Amount;
  /** The list of what is in it. */
  readonly path: string | null;
  readonly proposed: readonly Sentence[];
  readonly reasons: readonly Sentence[];
  readonly conditions: readonly Sentence[];
  readonly against: readonly Sentence[];
  /** Of a topic that was found; missing where it was not looked. */
  readonly sides?: TopicSides;
  /** Missing where nothing was left out. */
  readonly leftOut?: readonly LeftOutQuotes[];
}

/** One place: people who took part, and how many that are for its size. */
export interface PlaceRow {
  readonly placeId: string;
  readonly name: string;
  readonly path: string | null;
  readonly people: Amount;
  readonly ideas: Amount;
  /** `keine Angabe` where nobody has counted them. */
  readonly residents: Amount;
  readonly residentsSource: string | null;
  readonly residentsYear: number | null;
  /** People per 1,000 residents. */
  readonly perThousand: Amount;
}

export interface DisputedPoint extends StancePoint {
  readonly sentences: readonly Sentence[];
  readonly leftOut?: readonly LeftOutQuotes[];
}

/** What few say and nobody may overlook: the smaller side of an idea. */
export interface MinorityView {
  /** Title of the idea. */
  readonly name: string;
  readonly label: string;
  readonly path: string;
  readonly theme: string;
  /** Where the few stand. */
  readonly side: 'for' | 'against';
  readonly people: Amount;
  /** Who stands on the other side. */
  readonly others: Amount;
  readonly sentences: readonly Sentence[];
  readonly leftOut?: readonly LeftOutQuotes[];
}

export interface Change {
  readonly kind: 'new' | 'gone' | 'changed';
  readonly subject: string;
  readonly path: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

export interface TownAnswer {
  readonly label: string;
  readonly title: string;
  readonly path: string;
  /** State of processing in words. */
  readonly state: string;
  readonly date: string;
  readonly office: string | null;
  readonly sentences: readonly Sentence[];
}

/** What the report leaves out. */
export interface Coverage {
  readonly contributions: number;
  /** Of those, in some topic. */
  readonly covered: number;
  /** A plain number in editions from before small groups were left out here. */
  readonly people: Amount | number;
  /** Of those, quoted with at least one sentence. */
  readonly peopleQuoted: Amount | number;
  /** Quotes that were found and that staff left out. Missing in editions from before it was told. */
  readonly quotesLeftOut?: number;
  readonly sentences: readonly Sentence[];
}

export interface Method {
  readonly paragraphs: readonly string[];
  readonly parameters: readonly { readonly name: string; readonly value: string }[];
  readonly path: string | null;
}

/** One idea or comment of the scope, as annex A lists it. */
export interface Contribution {
  readonly kind: 'idea' | 'comment';
  readonly label: string;
  readonly path: string;
  /** Of the idea; a comment has the title of its idea. */
  readonly title: string;
  /** Shortened by whoever builds the document; null when it may no longer be shown. */
  readonly text: string | null;
  readonly place: string | null;
  readonly theme: string | null;
  readonly stance: 'for' | 'if' | 'against' | 'question' | null;
  readonly date: string;
  readonly votes: number;
}

/** Annex A: as many as can be printed; where there are more, the CSV file has all of them. */
export interface ContributionList {
  readonly total: number;
  readonly listed: readonly Contribution[];
  readonly csvPath: string | null;
  /** SHA-256 over the frozen list of them: `ideas:1,2;comments:3,4`, running numbers in order. */
  readonly listHash?: string;
}

/** The edition that the changes are counted from. */
export interface ComparedEdition {
  readonly number: number;
  readonly path: string;
  readonly publishedAt: string;
}

/** Whose edition it is, as they were called when it was published. */
export interface Publisher {
  readonly town: string;
  readonly platform: string;
}

/** An edition as plain data: what is printed, downloaded and hashed. */
export interface ReportDocument {
  readonly format: string;
  /** Missing in editions from before it was told. */
  readonly publisher?: Publisher;
  /** Null for a draft. */
  readonly number: number | null;
  readonly title: string;
  readonly subtitle: string;
  readonly scope: ReportScope;
  /** When it was counted, ISO 8601. */
  readonly cutoff: string;
  /** Nothing newer is in the topics; null where no texts were read. */
  readonly readUntil?: string | null;
  /** Null for a draft. */
  readonly publishedAt: string | null;
  readonly methodVersion: string;
  /** Of the edition before this one, SHA-256, hexadecimal. */
  readonly previousHash: string | null;
  /** Of the bytes that were frozen, where this is the edition with people's words filled in again; no part of those bytes. */
  readonly frozenHash?: string;
  /** Where the edition stands on the platform. */
  readonly path: string;
  readonly questions: FourQuestions;
  /** Said below the four questions: not representative, no signature, small groups. */
  readonly caveats: readonly string[];
  readonly topics: readonly TopicSection[];
  readonly places: readonly PlaceRow[];
  readonly placesNote: readonly Sentence[];
  /** So many places are drawn, on screen and on paper; the table has all. Missing in editions from before both had one rule. */
  readonly placesDrawn?: number;
  /** Of the whole town, drawn dotted across the places; null when it is not known. */
  readonly townPerThousand: number | null;
  readonly disputed: readonly DisputedPoint[];
  /** How it was looked for and what came of it, also where there is nothing; missing in editions from before that. */
  readonly disputedNote?: string;
  /** The same of the topics that were found; missing where there are none. */
  readonly disputedTopicsNote?: string;
  readonly minorities: readonly MinorityView[];
  readonly minoritiesNote?: string;
  /** Who is missing. */
  readonly missing: readonly Sentence[];
  readonly changes: readonly Change[];
  /** Null: there is none of this scope that begins on the same day. Missing in editions from before it was told. */
  readonly comparedWith?: ComparedEdition | null;
  readonly answers: readonly TownAnswer[];
  readonly opinions: OpinionResults | null;
  readonly coverage: Coverage;
  readonly method: Method;
  /** Further tables and pictures, beside those drawn from the sections above. */
  readonly tables: readonly ReportTable[];
  readonly charts: readonly ReportChart[];
  readonly contributions: ContributionList;
}
