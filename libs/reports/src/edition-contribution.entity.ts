import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Everything that was in the scope of an edition when it was counted, by its running numbers. Never changed once it is here. */
@Entity('edition_contribution')
export class EditionContribution {
  @PrimaryColumn('integer')
  edition: number;

  /** In order; the same for the comments. */
  @Column('integer', { array: true })
  ideas: number[];

  @Column('integer', { array: true })
  comments: number[];
}
