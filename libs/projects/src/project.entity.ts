import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A participation project; the permanent idea box is one without an end. */
@Entity('project')
export class Project {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('text')
  question: string;

  @Column('boolean')
  permanent: boolean;

  @Column('integer')
  position: number;

  /** An edit of a published idea is shown only after a moderator has seen it; else at once, and seen afterwards. */
  @Column('boolean', { name: 'checks_edits' })
  checksEdits?: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, insert: false })
  createdAt: Date;
}
