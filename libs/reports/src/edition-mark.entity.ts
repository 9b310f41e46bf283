import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What became of a source since an edition was published. */
export type Standing = 'ok' | 'edited' | 'withdrawn' | 'hidden' | 'erased';

/** A sentence of an edition whose source has changed: a task for staff until somebody settles it. */
@Entity('edition_mark')
export class EditionMark {
  @PrimaryColumn('integer')
  edition: number;

  @PrimaryColumn('integer')
  key: number;

  @Column('text')
  why: Exclude<Standing, 'ok'>;

  @Column({ type: 'timestamptz', name: 'marked_at', precision: 3 })
  markedAt: Date;

  @Column({ type: 'timestamptz', name: 'settled_at', precision: 3, nullable: true })
  settledAt: Date | null;

  @Column('uuid', { name: 'settled_by', nullable: true })
  settledBy: string | null;

  @Column('text', { nullable: true })
  note: string | null;

  /** When its cause had gone again. */
  @Column({ type: 'timestamptz', name: 'ended_at', precision: 3, nullable: true })
  endedAt: Date | null;
}
