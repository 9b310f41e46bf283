import { Field, ID, ObjectType } from '@nestjs/graphql';
import type { Category } from './category.entity.js';

@ObjectType('Category', { description: 'What an idea is about (Thema).' })
export class CategoryType implements Omit<
  Category,
  'position' | 'retiredAt' | 'mergedInto' | 'version'
> {
  @Field(() => ID)
  id: string;

  @Field()
  slug: string;

  @Field()
  name: string;
}
