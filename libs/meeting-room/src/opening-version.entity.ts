import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody is there on this weekday. Without hours only the day is said. */
export interface OpeningLine {
  id: string;
  /** 1 is Monday, 7 is Sunday. */
  weekday: number;
  /** `09:00`, on Einbeck's clocks. */
  from: string | null;
  until: string | null;
  who: string;
  helpsWith: string;
}

/** The week as it holds from one day on, until the next version does. */
@Entity('opening_version')
export class OpeningVersion {
  @PrimaryColumn('uuid')
  id: string;

  /** ISO date. */
  @Column({ type: 'date', name: 'valid_from' })
  validFrom: string;

  @Column({ type: 'jsonb' })
  lines: OpeningLine[];

  @Column('text')
  note: string;

  /** Invented for the demo. */
  @Column('boolean')
  demo: boolean;

  /** Grows with each change, so that calendars know what is newer. */
  @Column('integer')
  sequence: number;

  @Column({ type: 'timestamptz', name: 'changed_at', precision: 3 })
  changedAt: Date;
}
