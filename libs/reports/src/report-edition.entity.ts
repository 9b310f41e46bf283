import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Figures, OpinionFigures } from './report-figures.js';
import type { Scope } from './report.entity.js';

/** What two editions of one scope are compared by: numbers alone. */
export interface EditionFigures {
  totals: Figures['totals'];
  topics: {
    key: string;
    name: string;
    /** Missing in editions from before topics were known again by them. */
    words?: string[];
    people: number;
    ideas: number;
    comments: number;
  }[];
  /** As they were shown, null where they were not; missing in editions from before they were kept. */
  places?: { id: string; people: number | null }[];
  /** As they were shown; missing in editions from before they had any. */
  opinions?: OpinionFigures | null;
  /** How many people wrote, by the analysis. */
  wrote?: number | null;
}

/** A published report. Never changed once it is here. */
@Entity('report_edition')
export class ReportEdition {
  @PrimaryColumn('integer')
  number: number;

  @Column('uuid')
  id: string;

  @Column('uuid', { name: 'report_id' })
  reportId: string;

  @Column('text')
  title: string;

  @Column('jsonb')
  scope: Scope;

  /** The scope as it is said in the document; the database reads it there. */
  @Column({ type: 'text', name: 'scope_words', insert: false, update: false, nullable: true })
  scopeWords: string;

  @Column('jsonb')
  figures: EditionFigures;

  /** Canonical JSON; where people's words stand it has salted digests. */
  @Column('text')
  document: string;

  /** Of `document` as UTF-8, hexadecimal. */
  @Column('text')
  sha256: string;

  @Column('text', { name: 'previous_sha256', nullable: true })
  previousSha256: string | null;

  @Column({ type: 'timestamptz', name: 'published_at', precision: 3 })
  publishedAt: Date;

  @Column('uuid', { name: 'published_by' })
  publishedBy: string;
}
