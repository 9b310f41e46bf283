import type { ProcessingStatus } from '@ein/ideas';

/** A project as everybody reads it, for a file that outlives the platform. */
export interface ArchivedProject {
  id: string;
  slug: string;
  name: string;
  question: string;
  description: string;
  contact: string;
  decidedBy: string;
  promise: string;
  permanent: boolean;
  archivedAt: string | null;
  phases: { kind: string; name: string; startsAt: string; endsAt: string }[];
}

export interface ArchivedStep {
  at: string;
  from: ProcessingStatus;
  to: ProcessingStatus;
  sentence: string;
  reason: string | null;
  office: string | null;
  committee: string | null;
  paper: string | null;
}

export interface ArchivedAnswer {
  at: string;
  keySentence: string;
  text: string;
  office: string;
  next: string | null;
}

export interface ArchivedComment {
  number: number;
  replyTo: number | null;
  at: string;
  stance: string | null;
  /** Null where it was removed; `ground` says why. */
  text: string | null;
  ground: string | null;
  goodReasons: number;
}

/** An idea as everybody reads it, without who wrote it. */
export interface ArchivedIdea {
  number: number;
  title: string;
  text: string;
  theme: string;
  place: string | null;
  project: string;
  projectName: string;
  state: ProcessingStatus;
  visibility: 'published' | 'withdrawn' | 'merged';
  mergedInto: number | null;
  publishedAt: string;
  votes: number;
  comments: number;
  lat: number | null;
  lon: number | null;
  location: string | null;
  origin: {
    source: string;
    writtenAt: string | null;
    ratedFor: number | null;
    ratedAgainst: number | null;
    status: string | null;
    feedback: string | null;
  } | null;
  steps: ArchivedStep[];
  answers: ArchivedAnswer[];
  discussion: ArchivedComment[];
  photos: { id: string; alt: string; width: number }[];
}

type Value = string | number | boolean | null;

/** A table of the archive: what each row has, out of an idea. */
export interface ArchiveTable {
  name: string;
  columns: readonly string[];
  rowsOf: (idea: ArchivedIdea) => Value[][];
}

const IDEA_COLUMNS = [
  ...(['number', 'title', 'text', 'theme', 'place', 'project', 'state', 'visibility'] as const),
  ...(['mergedInto', 'publishedAt', 'votes', 'comments', 'lat', 'lon', 'location'] as const),
];

export const TABLES: readonly ArchiveTable[] = [
  {
    name: 'ideen.csv',
    columns: [...IDEA_COLUMNS, 'origin', 'originRatedFor', 'originRatedAgainst'],
    rowsOf: (idea) => [
      [
        ...IDEA_COLUMNS.map((column) => idea[column]),
        idea.origin?.source ?? null,
        idea.origin?.ratedFor ?? null,
        idea.origin?.ratedAgainst ?? null,
      ],
    ],
  },
  {
    name: 'beitraege.csv',
    columns: ['idea', 'number', 'replyTo', 'at', 'stance', 'text', 'removedOn', 'goodReasons'],
    rowsOf: ({ number, discussion }) =>
      discussion.map((one) => [
        ...[number, one.number, one.replyTo, one.at, one.stance],
        ...[one.text, one.ground, one.goodReasons],
      ]),
  },
  {
    name: 'bearbeitung.csv',
    columns: ['idea', 'at', 'from', 'to', 'sentence', 'reason', 'office', 'committee', 'paper'],
    rowsOf: ({ number, steps }) =>
      steps.map((one) => [
        ...[number, one.at, one.from, one.to, one.sentence],
        ...[one.reason, one.office, one.committee, one.paper],
      ]),
  },
  {
    name: 'antworten.csv',
    columns: ['idea', 'at', 'keySentence', 'text', 'office', 'next'],
    rowsOf: ({ number, answers }) =>
      answers.map((one) => [number, one.at, one.keySentence, one.text, one.office, one.next]),
  },
];
