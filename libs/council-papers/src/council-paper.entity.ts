import { Column, Entity, PrimaryColumn } from 'typeorm';

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

  /** Failures since it was last read. */
  @Column({ type: 'integer' })
  tries: number;

  @Column({ type: 'timestamptz', name: 'next_read_at', precision: 3 })
  nextReadAt: Date;

  @Column({ type: 'timestamptz', name: 'read_at', precision: 3, nullable: true })
  readAt: Date | null;
}
