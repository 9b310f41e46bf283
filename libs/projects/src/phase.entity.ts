import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { PhaseKind } from './phase-kind.js';

/** A dated part of a project. It opens at `startsAt` and closes at `endsAt` by itself; nothing stores that it is open. */
@Entity('phase')
export class Phase {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'project_id' })
  projectId: string;

  @Column('text')
  kind: PhaseKind;

  @Column('text')
  name: string;

  @Column({ type: 'timestamptz', name: 'starts_at', precision: 3 })
  startsAt: Date;

  @Column({ type: 'timestamptz', name: 'ends_at', precision: 3 })
  endsAt: Date;

  @Column('integer')
  position: number;
}
