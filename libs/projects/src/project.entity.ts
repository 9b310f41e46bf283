import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProjectStage, ResultRule, RunnerUpRule } from './project-stage.type.js';

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

  /** An idea is published as it is submitted, and seen afterwards; else only after a moderator has seen it. */
  @Column({ type: 'text', name: 'ideas_checked' })
  ideasChecked?: 'before' | 'after';

  /** A comment appears only after a moderator has seen it; else at once. */
  @Column({ type: 'text', name: 'comments_checked' })
  commentsChecked?: 'before' | 'after';

  /** So many published texts in a year, with no decision against them, make an author trusted; null: none do. */
  @Column({ type: 'integer', name: 'trust_after', nullable: true })
  trustAfter?: number | null;

  /** Who sees it, and whether it takes anything at all. */
  @Column('text')
  stage?: ProjectStage;

  /** In Markdown. */
  @Column('text')
  description?: string;

  /** Whom to ask about it. */
  @Column('text')
  contact?: string;

  @Column('text', { name: 'decides' })
  decidedBy?: string;

  /** What the town says beforehand will become of the result. */
  @Column('text')
  promise?: string;

  /** Null: nothing is chosen here. */
  @Column({ type: 'text', name: 'result_rule', nullable: true })
  resultRule?: ResultRule | null;

  @Column({ type: 'integer', name: 'chosen_count', nullable: true })
  chosenCount?: number | null;

  @Column({ type: 'text', name: 'runner_up', nullable: true })
  runnerUp?: RunnerUpRule | null;

  /** Set when the phase that froze the rule is moved away; see {@link ruleFrozenSince}. */
  @Column({ type: 'timestamptz', name: 'rule_frozen_at', precision: 3, nullable: true })
  ruleFrozenAt?: Date | null;

  /** Grows with every change, so that two who change it at once are told. */
  @Column('integer')
  version?: number;

  @Column({ type: 'timestamptz', name: 'archived_at', precision: 3, nullable: true })
  archivedAt?: Date | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3, insert: false })
  createdAt: Date;
}
