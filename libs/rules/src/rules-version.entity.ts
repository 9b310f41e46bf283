import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of the rules of the house: what stands around the rules. Never changed once it is here. */
@Entity('rules_version')
export class RulesVersion {
  @PrimaryColumn('integer')
  number: number;

  @Column('uuid')
  id: string;

  /** A day in Einbeck. */
  @Column({ type: 'date', name: 'valid_from' })
  validFrom: string;

  @Column({ type: 'timestamptz', name: 'published_at', precision: 3 })
  publishedAt: Date;

  /** Written for the demo: not valid, and production refuses to start with it. */
  @Column('boolean')
  demo: boolean;

  /** What changed, in a sentence; null for the first version. */
  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'text', name: 'note_en', nullable: true })
  noteEn: string | null;

  /** Markdown. */
  @Column('text')
  intro: string;

  @Column({ type: 'text', name: 'intro_en', nullable: true })
  introEn: string | null;

  @Column('text')
  closing: string;

  @Column({ type: 'text', name: 'closing_en', nullable: true })
  closingEn: string | null;
}
