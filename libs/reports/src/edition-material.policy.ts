import type { Publisher } from '@ein/report-document';
import type { CitedSource } from './cited-sources.policy.js';
import type { CitedText } from './cited-text.repository.js';
import type { ContributionNumbers } from './edition-contribution.repository.js';
import type { SinceRead } from './findings-age.policy.js';
import type { EditionBefore } from './held-figures.policy.js';
import type { LeftOut } from './left-out.policy.js';
import type { StatementText } from './opinion-part.repository.js';
import type { ReportSentence } from './report-sentence.entity.js';
import type { Report } from './report.entity.js';
import type { ScopeNames } from './report.repository.js';
import type { Counted } from './sentence-templates.policy.js';

/** Everything an edition is put together from. */
export interface Material extends Counted {
  report: Report;
  publisher: Publisher;
  names: ScopeNames;
  sentences: readonly ReportSentence[];
  sources: ReadonlyMap<string, readonly CitedSource[]>;
  /** Titles of the ideas that the figures name. */
  titles: ReadonlyMap<string, CitedText>;
  /** Places, from 1, of the topics whose texts are known one by one. */
  listedTopics: ReadonlySet<number>;
  /** By `passageKey`: the texts in which sentences for a side stand. */
  passages: ReadonlyMap<string, CitedText>;
  /** Which quotes staff left out, and why. */
  leftOut: LeftOut;
  /** By id: the statements that an edition may name. */
  statements: ReadonlyMap<string, CitedStatement>;
  number: number;
  now: Date;
  /** What became of the texts since they were read; null where it was not counted, in a preview. */
  since: SinceRead | null;
  previousHash: string | null;
  /** Numbers of everything in the scope; null in a preview, which lists nothing. */
  listed: ContributionNumbers | null;
  /** What the changes are counted from. */
  compared: EditionBefore | null;
}

/** A statement with what its comment says where it was taken from; `cited` null: staff wrote it. */
export interface CitedStatement {
  statement: StatementText;
  cited: CitedText | null;
}
