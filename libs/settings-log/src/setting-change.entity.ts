import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Kept } from './kept-kind.js';

/** One change of something that admins keep. */
@Entity('setting_change')
export class SettingChange {
  /** Grows with time, so that the newest comes first by it. */
  @PrimaryColumn('uuid')
  id: string;

  /** What kind of thing: setting, theme, place … */
  @Column('text')
  kind: string;

  /** Which one: its id or key. */
  @Column('text')
  subject: string;

  /** What it was called at that moment; empty where that would be somebody's name. */
  @Column('text')
  label: string;

  @Column({ type: 'jsonb', nullable: true })
  before: Kept;

  @Column({ type: 'jsonb', nullable: true })
  after: Kept;

  /** The how manyth change of this thing. */
  @Column('integer')
  version: number;

  /** Null: a command of the operator, or somebody who left. */
  @Column('uuid', { name: 'actor_id', nullable: true })
  actorId: string | null;

  /** The change that this one took back. */
  @Column('uuid', { nullable: true })
  undoes: string | null;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
