import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A proof that was used: it works no second time. Says nothing about who used it. */
@Entity('spent_proof')
export class SpentProof {
  @PrimaryColumn('bytea')
  digest: Buffer;

  @Column({ type: 'timestamptz', name: 'spent_at', precision: 3 })
  spentAt: Date;
}
