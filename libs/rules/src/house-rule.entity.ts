import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One rule in one version. Its number means the same rule in every version. */
@Entity('house_rule')
export class HouseRule {
  @PrimaryColumn('integer')
  version: number;

  @PrimaryColumn('integer')
  number: number;

  @Column('text')
  title: string;

  @Column('text')
  text: string;

  @Column({ type: 'text', name: 'title_en', nullable: true })
  titleEn: string | null;

  @Column({ type: 'text', name: 'text_en', nullable: true })
  textEn: string | null;
}
