import { Field, Float, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AnalysisRunPhase } from '@ein/analysis';
import { DraftFound } from './draft-found.type.js';
import type { EditionHead } from './edition.repository.js';
import type { SentenceKind } from './report-sentence.entity.js';

/** What became of a text that a report cites. */
export const SourceStanding = {
  OK: 'ok',
  EDITED: 'edited',
  WITHDRAWN: 'withdrawn',
  HIDDEN: 'hidden',
  ERASED: 'erased',
} as const;
export type SourceStanding = (typeof SourceStanding)[keyof typeof SourceStanding];
registerEnumType(SourceStanding, {
  name: 'SourceStanding',
  description:
    'What became of a cited text: as it was, edited, withdrawn by its author, no longer public, or erased.',
});

export const ReportSentenceKind = {
  QUOTE: 'quote',
  COUNT: 'count',
  EDITOR: 'editor',
  ASSESSMENT: 'assessment',
} as const;
registerEnumType(ReportSentenceKind, {
  name: 'ReportSentenceKind',
  description:
    'Somebody’s words, a counted sentence, one of staff with sources, or an assessment of the town.',
});

export const AnalysisState = {
  NONE: 'none',
  RUNNING: 'running',
  CANCELLED: 'cancelled',
  FAILED: 'failed',
  DONE: 'done',
} as const;
export type AnalysisState = (typeof AnalysisState)[keyof typeof AnalysisState];
registerEnumType(AnalysisState, {
  name: 'AnalysisState',
  description: 'How far the reading of all texts is.',
});

@ObjectType({ description: 'A source that has changed since an edition was published.' })
export class EditionMarkType {
  @Field(() => Int)
  key: number;

  @Field({ description: 'Id of the sentence in the document.' })
  sentence: string;

  @Field({ description: 'Idee 12, K-47.' })
  label: string;

  @Field()
  path: string;

  @Field(() => SourceStanding)
  why: SourceStanding;

  @Field(() => Date, { nullable: true, description: 'When it was taken away.' })
  removedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'On what ground it was taken away.' })
  ground: string | null;

  @Field(() => String, { nullable: true, description: 'What staff say about it.' })
  note: string | null;
}

@ObjectType('ReportEdition', { description: 'A published report for the council.' })
export class ReportEditionType implements Omit<EditionHead, 'scope' | 'scopeWords'> {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Running number over all reports of the town.' })
  number: number;

  @Field()
  title: string;

  @Field({ description: 'What it speaks of, in words.' })
  scope: string;

  @Field({ description: 'Of the frozen document, hexadecimal.' })
  sha256: string;

  @Field(() => String, { nullable: true, description: 'Hash of the edition before it.' })
  previousSha256: string | null;

  @Field()
  publishedAt: Date;

  @Field(() => Int, { description: 'Sentences whose source has changed since.' })
  outdated: number;
}

@ObjectType({ description: 'Why a draft cannot be published.' })
export class PublicationProblem {
  @Field(() => ID, { nullable: true, description: 'null: about the whole report.' })
  sentenceId: string | null;

  @Field()
  message: string;
}

@ObjectType()
export class DraftSource {
  @Field({ description: 'Idee 12, K-47.' })
  label: string;

  @Field()
  path: string;

  @Field(() => SourceStanding)
  standing: SourceStanding;
}

@ObjectType({ description: 'A sentence of a draft.' })
export class DraftSentence {
  @Field(() => ID)
  id: string;

  @Field()
  section: string;

  @Field(() => String, { nullable: true })
  topic: string | null;

  @Field(() => ReportSentenceKind)
  kind: SentenceKind;

  @Field(() => String, {
    nullable: true,
    description:
      'As it is edited; a counted one has {slots}. null: a quote that can no longer be shown.',
  })
  text: string | null;

  @Field({ description: 'As it will be read, with what was counted last.' })
  spoken: string;

  @Field(() => String, {
    nullable: true,
    description: 'What the machine wrote, where staff wrote something else.',
  })
  machineText: string | null;

  @Field()
  shown: boolean;

  @Field(() => String, { nullable: true, description: 'Why staff left this quote out.' })
  leftOut: string | null;

  @Field({ description: 'It was found, so it is left out with a reason alone: `leaveOutQuote`.' })
  needsReason: boolean;

  @Field(() => [DraftSource])
  sources: DraftSource[];
}

@ObjectType()
export class DraftTopic {
  @Field()
  key: string;

  @Field()
  name: string;

  @Field(() => Int)
  ideas: number;

  @Field(() => Int)
  comments: number;

  @Field(() => Float, { nullable: true, description: '0 to 1; null: a theme of the staff.' })
  stability: number | null;
}

@ObjectType({ description: 'How far the reading of all texts for a report is.' })
export class ReportAnalysis {
  @Field(() => AnalysisState)
  state: AnalysisState;

  @Field(() => AnalysisRunPhase)
  phase: AnalysisRunPhase;

  @Field(() => Int, { description: 'Steps of this phase that are done; while reading, texts.' })
  read: number;

  @Field(() => Int, { description: 'Steps of this phase in all; 0: not counted yet.' })
  total: number;
}

@ObjectType({ description: 'A report while staff write it.' })
export class ReportDraft {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field(() => Int)
  version: number;

  @Field({ description: 'What it speaks of, in words.' })
  scope: string;

  @Field()
  changedAt: Date;

  @Field({ description: 'When its figures were counted last; they are counted anew to publish.' })
  countedAt: Date;

  @Field(() => ReportAnalysis)
  analysis: ReportAnalysis;

  @Field(() => [DraftTopic])
  topics: DraftTopic[];

  @Field(() => [DraftSentence])
  sentences: DraftSentence[];

  @Field(() => [DraftFound], {
    description: 'Contested ideas and minority views, as they will be published.',
  })
  found: DraftFound[];

  @Field(() => [PublicationProblem], { description: 'What would keep it from being published.' })
  problems: PublicationProblem[];
}

@ObjectType({ description: 'A draft in the list.' })
export class ReportDraftHead {
  @Field(() => ID)
  id: string;

  @Field()
  title: string;

  @Field()
  scope: string;

  @Field()
  changedAt: Date;

  @Field(() => AnalysisState)
  analysis: AnalysisState;
}

@ObjectType({ description: 'A task for staff: a published sentence whose source has changed.' })
export class EditionTask {
  @Field(() => Int)
  edition: number;

  @Field(() => Int)
  key: number;

  @Field()
  title: string;

  @Field({ description: 'Idee 12, K-47.' })
  label: string;

  @Field(() => SourceStanding)
  why: SourceStanding;

  @Field()
  markedAt: Date;
}
