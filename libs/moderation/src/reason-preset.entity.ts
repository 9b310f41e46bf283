import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A reason that is often given, to start from. */
@Entity('reason_preset')
export class ReasonPreset {
  @PrimaryColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  label: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'text' })
  ground: string;

  @Column({ type: 'integer' })
  position: number;
}
