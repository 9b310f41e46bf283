import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { HintCategory, HintKind, HintPart } from './hint.type.js';

/** Something noticed in the text of an item: where it stands, never the text. */
@Entity('queue_hint')
export class QueueHint {
  @PrimaryColumn('uuid', { name: 'item_id' })
  itemId: string;

  @PrimaryColumn('smallint')
  position: number;

  @Column({ type: 'text' })
  kind: HintKind;

  @Column({ type: 'text', nullable: true })
  category: HintCategory | null;

  @Column({ type: 'text', nullable: true })
  part: HintPart | null;

  @Column({ type: 'integer', nullable: true })
  starts: number | null;

  @Column({ type: 'integer', nullable: true })
  ends: number | null;

  /** As it stands on the list. */
  @Column({ type: 'text', nullable: true })
  word: string | null;

  @Column({ type: 'text' })
  why: string;

  @Column({ type: 'smallint' })
  weight: number;
}
