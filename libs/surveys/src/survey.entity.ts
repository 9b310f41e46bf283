import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Questions of a project. When it is open follows from its moments. */
@Entity('survey')
export class Survey {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'project_id' })
  projectId: string;

  @Column('integer')
  number: number;

  @Column('text')
  title: string;

  @Column('text')
  intro: string;

  /** Of the council (§ 35 NKomVG); null: an opinion poll. */
  @Column('date', { name: 'decided_on', nullable: true })
  decidedOn: string | null;

  @Column('text', { nullable: true })
  paper: string | null;

  @Column({ type: 'timestamptz', name: 'opens_at', precision: 3 })
  opensAt: Date;

  @Column({ type: 'timestamptz', name: 'closes_at', precision: 3 })
  closesAt: Date;

  /** Null: a draft. */
  @Column({ type: 'timestamptz', name: 'published_at', precision: 3, nullable: true })
  publishedAt: Date | null;

  @Column('boolean', { name: 'live_results' })
  liveResults: boolean;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
