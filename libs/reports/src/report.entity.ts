import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Findings } from '@ein/topics';
import type { Figures, TopicSides } from './report-figures.js';

/** What analysis found, without a quote: those are sentences, cut from their source. */
export type KeptFindings = Omit<Findings, 'topics'> & {
  /** The version of the draft that they made. */
  madeVersion: number;
  /** The run that found it; missing in drafts from before it was kept. While another one reads, this stands. */
  runId?: string | null;
  topics: (Omit<Findings['topics'][number], 'proposed' | 'reasons' | 'conditions' | 'against'> & {
    /** Of a topic that was found and whose texts are known. */
    sides?: TopicSides;
  })[];
};

/** A report while it is written. */
@Entity('report')
export class Report {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  title: string;

  @Column('uuid', { name: 'project_id', nullable: true })
  projectId: string | null;

  @Column('uuid', { name: 'category_id', nullable: true })
  categoryId: string | null;

  @Column('uuid', { name: 'place_id', nullable: true })
  placeId: string | null;

  /** Days in Einbeck, both included. */
  @Column('date', { name: 'from_day', nullable: true })
  fromDay: string | null;

  @Column('date', { name: 'until_day', nullable: true })
  untilDay: string | null;

  @Column('text', { nullable: true })
  status: string | null;

  @Column('text', { default: 'draft' })
  state: 'draft' | 'published' | 'discarded';

  /** Grows with every change, so that two who edit at once are told. */
  @Column('integer', { default: 1 })
  version: number;

  @Column('uuid', { name: 'analysis_id', nullable: true })
  analysisId: string | null;

  @Column('jsonb', { nullable: true })
  findings: KeptFindings | null;

  @Column('jsonb')
  figures: Figures;

  @Column('uuid', { name: 'created_by' })
  createdBy: string;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  changedAt: Date;
}

/** What a report speaks of; null for all. */
export type Scope = Pick<
  Report,
  'projectId' | 'categoryId' | 'placeId' | 'fromDay' | 'untilDay' | 'status'
>;
