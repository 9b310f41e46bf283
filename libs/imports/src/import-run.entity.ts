import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { ProcessingStatus } from '@ein/ideas';
import type { ImportState } from './import.type.js';

/** What the words of the former platform mean here, as an admin says it. */
export interface Meaning {
  /** Former category → theme. */
  categories: Record<string, string>;
  /** Former status → state of processing; what is missing stays received. */
  statuses: Record<string, ProcessingStatus>;
}

/** One or two files of the former platform, on their way into a project. */
@Entity('import_run')
export class ImportRun {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'project_id' })
  projectId: string;

  /** The former platform: its host, by which the same idea is known again. */
  @Column('text')
  source: string;

  @Column('text')
  state: ImportState;

  @Column('text', { array: true })
  files: string[];

  /** Columns of the files that are not taken over. */
  @Column('text', { array: true })
  ignored: string[];

  @Column('boolean', { name: 'shows_names' })
  showsNames: boolean;

  @Column('jsonb')
  meaning: Partial<Meaning>;

  @Column('uuid', { name: 'started_by', nullable: true })
  startedBy: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', name: 'finished_at', precision: 3, nullable: true })
  finishedAt: Date | null;
}
