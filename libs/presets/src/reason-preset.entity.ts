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

  /** The rule or law, as a decision names it. */
  @Column({ type: 'text' })
  ground: string;

  /** The rule of the house; its version is that of the day of the decision. Null: a law. */
  @Column({ type: 'integer', name: 'rule_number', nullable: true })
  ruleNumber: number | null;

  @Column({ type: 'integer' })
  position: number;

  /** Whether it is offered. What is switched off stays for the figures. */
  @Column({ type: 'boolean' })
  active: boolean;

  /** Grows with every edit, so that two who edit at once are told. */
  @Column({ type: 'integer' })
  version: number;
}
