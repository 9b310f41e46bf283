import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Which new ideas somebody wants to hear of. Empty lists do not restrict; lists are sorted, so that equals are equal. */
export interface Criteria {
  words: string;
  placeIds: string[];
  /** Ideas for the whole town, beside those of `placeIds`. */
  wholeTown: boolean;
  categoryIds: string[];
  projectIds: string[];
  /** New editions of reports instead of ideas. */
  editions?: true;
}

/** Somebody hears of new ideas like these, or of new editions of reports. */
@Entity('subscription')
export class Subscription {
  @PrimaryColumn('uuid')
  id: string;

  @Column('uuid', { name: 'account_id' })
  accountId: string;

  @Column('text')
  name: string;

  @Column({ type: 'jsonb' })
  criteria: Criteria;

  @Column({ type: 'timestamptz', name: 'created_at', precision: 3 })
  createdAt: Date;
}
