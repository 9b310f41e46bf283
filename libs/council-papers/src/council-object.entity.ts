import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { OparlObject } from './oparl.policy.js';

/** An object of the council's information system as it was last sent, in the parts that we use. */
@Entity('council_object')
export class CouncilObject {
  @PrimaryColumn('text')
  url: string;

  @Column('jsonb')
  content: OparlObject;

  @Column({ type: 'text', nullable: true })
  etag: string | null;

  @Column({ type: 'text', name: 'last_modified', nullable: true })
  lastModified: string | null;

  @Column({ type: 'timestamptz', name: 'fetched_at', precision: 3 })
  fetchedAt: Date;
}
