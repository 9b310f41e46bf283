import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many supporters of an idea live in a place, as published last; at least five. */
@Entity('vote_place')
export class VotePlace {
  @PrimaryColumn('uuid', { name: 'idea_id' })
  ideaId: string;

  /** Null: they said none. */
  @Column('uuid', { name: 'place_id', nullable: true })
  placeId: string | null;

  @Column('integer')
  votes: number;

  @Column({ type: 'timestamptz', name: 'counted_at', precision: 3 })
  countedAt: Date;
}
