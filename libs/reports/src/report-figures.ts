import type { OpinionFindings } from '@ein/opinions';
import type { Day } from '@ein/platform';

/** What is counted for a report: numbers, ids and places in texts, no words of anybody. */
export interface Figures {
  countedAt: string;
  totals: { ideas: number; comments: number; votes: number; people: number };
  themes: GroupFigures[];
  /** All places, also those from which nothing came. */
  places: (GroupFigures & Residents)[];
  top: (NamedIdea & { votes: number })[];
  /** Ideas with comments for and against, however many. */
  disputedInAll: number;
  /** Missing in drafts that were counted before it was looked for. */
  sides?: SideFigures;
  /** Null: the scope is no project with statements. Missing as above. */
  opinions?: OpinionFigures | null;
  due: (NamedIdea & { on: Day; what: string; where: string })[];
  /** How many there are and when the last one is; missing in drafts that were counted before they were kept. */
  dueInAll?: number;
  dueLast?: Day | null;
  answered: (NamedIdea & AnswerFigures)[];
  answeredInAll: number;
}

interface AnswerFigures {
  answerId: string;
  sentence: string;
  office: string;
  status: string;
  on: Day;
}

/** How many live there, by whose count and of which year; what has no source is not known. */
export interface Residents {
  residents: number | null;
  residentsSource?: string | null;
  residentsYear?: number | null;
}

export interface GroupFigures {
  id: string;
  name: string;
  ideas: number;
  comments: number;
  votes: number;
  people: number;
}

/** An idea and the version of its title; the title itself is people's words and is read when it is shown. */
export interface NamedIdea {
  ideaId: string;
  number: number;
  version: number;
}

/** On which ideas people are of two minds, and on which few stand against most. Numbers and places in texts, no words of anybody. */
export interface SideFigures {
  /** Ideas with comments for or against: among these it was looked. */
  looked: number;
  contested: (NamedIdea & { for: number; if: number; against: number; quotes: SidePassage[] })[];
  contestedInAll: number;
  minorities: Minority[];
  minoritiesInAll: number;
}

export interface Minority extends NamedIdea {
  theme: string;
  side: MinoritySide;
  people: number;
  others: number;
  quotes: SidePassage[];
}

/** A comment, or an idea, that speaks for one side. */
export interface SideText {
  ideaId: string;
  kind: 'idea' | 'comment';
  sourceId: string;
  number: number;
  version: number;
  side: MinoritySide;
  body: string;
}

/** Where a sentence stands that is quoted for a side. Its words are read there whenever they are shown. */
export interface SidePassage extends Omit<SideText, 'ideaId' | 'body'> {
  start: number;
  end: number;
}

export type MinoritySide = 'for' | 'against';

/** How the comments of a found topic are split; comments are public one by one. */
export interface TopicSides {
  contested: boolean;
  for: number;
  if: number;
  against: number;
}

export type Counts = OpinionFindings['statements'][number]['all'];
export type Sided = OpinionFindings['shared'][number];

/** What an edition says of the statements of a project: numbers and ids, no text and nobody. */
export interface OpinionFigures {
  slug: string;
  /** False: the report speaks of a part of the project, and its statements speak of all of it. */
  whole: boolean;
  enough: boolean;
  /** Null: nobody has been counted yet. */
  countedAt: string | null;
  method: string | null;
  people: number;
  votes: number;
  groups: { name: string; people: number; typical: Sided[] }[];
  shared: Sided[];
  disputed: string[];
  /** Those that are named above. */
  statements: { id: string; all: Counts; groups: Counts[] }[];
}
