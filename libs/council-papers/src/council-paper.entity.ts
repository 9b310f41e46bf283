import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Consultation } from './council-paper.policy.js';

/** A paper of the council, as its information system describes it. */
@Entity('council_paper')
export class CouncilPaper {
  @PrimaryColumn('text')
  url: string;

  /** Null: not read yet, or it cannot be read. */
  @Column({ type: 'text', nullable: true })
  title: string | null;

  /** Its number there. */
  @Column({ type: 'text', nullable: true })
  reference: string | null;

  @Column({ type: 'date', name: 'paper_on', nullable: true })
  paperOn: string | null;

  @Column({ type: 'text', name: 'paper_type', nullable: true })
  paperType: string | null;

  @Column({ type: 'text', name: 'page_url', nullable: true })
  pageUrl: string | null;

  @Column({ type: 'text', name: 'file_url', nullable: true })
  fileUrl: string | null;

  @Column({ type: 'text', name: 'file_name', nullable: true })
  fileName: string | null;

  @Column({ type: 'text', name: 'file_type', nullable: true })
  fileType: string | null;

  @Column({ type: 'bigint', name: 'file_bytes', nullable: true })
  fileBytes: string | null;

  @Column('jsonb')
  consultations: Consultation[];

  /** Failures since it was last read. */
  @Column({ type: 'integer' })
  tries: number;

  @Column({ type: 'timestamptz', name: 'failing_since', precision: 3, nullable: true })
  failingSince: Date | null;

  @Column('boolean')
  gone: boolean;

  @Column({ type: 'timestamptz', name: 'next_read_at', precision: 3 })
  nextReadAt: Date;

  @Column({ type: 'timestamptz', name: 'read_at', precision: 3, nullable: true })
  readAt: Date | null;
}
