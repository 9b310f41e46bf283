import { Column, Entity, PrimaryColumn } from 'typeorm';

export type SentenceKind = 'quote' | 'count' | 'editor' | 'assessment';

/** The four questions, what comes after them, and the four parts of a topic. */
export const SECTIONS = [
  'wants',
  'who',
  'disputed',
  'decide',
  'places',
  'missing',
  'answers',
  'proposed',
  'reasons',
  'conditions',
  'against',
] as const;
export type Section = (typeof SECTIONS)[number];

/** Parts of one topic; everything else stands once in a report. */
export const TOPIC_SECTIONS: readonly Section[] = ['proposed', 'reasons', 'conditions', 'against'];

/** A sentence of a draft. */
@Entity('report_sentence')
export class ReportSentence {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'report_id' })
  reportId: string;

  @Column('text')
  section: Section;

  /** Key of its topic; null outside of them. */
  @Column('text', { nullable: true })
  topic: string | null;

  @Column('integer')
  position: number;

  @Column('text')
  kind: SentenceKind;

  /** Null for a quote, which is cut from its source; with `{slots}` where it counts. */
  @Column('text', { nullable: true })
  text: string | null;

  /** What the machine wrote, beside what staff made of it; null where people wrote it. */
  @Column('text', { name: 'machine_text', nullable: true })
  machineText: string | null;

  @Column('text', { nullable: true })
  query: string | null;

  @Column('boolean', { default: true })
  shown: boolean;

  @Column('text', { nullable: true })
  stance: 'for' | 'if' | 'against' | 'question' | null;

  @Column('text', { nullable: true })
  label: string | null;

  @Column('integer', { nullable: true })
  votes: number | null;
}
