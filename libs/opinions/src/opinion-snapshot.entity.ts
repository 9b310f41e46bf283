import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Findings } from './opinion-findings.policy.js';

/** What showed in the answers of a project when they were counted last: figures and ids, no text and nobody. */
@Entity('opinion_snapshot')
export class OpinionSnapshot {
  @PrimaryColumn({ type: 'uuid', name: 'project_id' })
  projectId: string;

  @Column('text')
  method: string;

  @Column('jsonb')
  findings: Findings;

  @Column({ type: 'timestamptz', name: 'counted_at', precision: 3 })
  countedAt: Date;

  @Column({ type: 'integer', name: 'counting_ms' })
  countingMs: number;
}
