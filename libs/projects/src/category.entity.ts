import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What an idea is about (Thema). */
@Entity('category')
export class Category {
  @PrimaryColumn('uuid')
  id: string;

  @Column('text')
  slug: string;

  @Column('text')
  name: string;

  @Column('integer')
  position: number;
}
