import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { Waiting } from './attention.service.js';

@ObjectType('AttentionMatter', { description: 'Something that an admin may have to see to.' })
export class AttentionMatterType implements Omit<Waiting, 'monthly'> {
  @Field()
  key: string;

  @Field(() => Int)
  count: number;

  @Field({ description: 'What it is, with its number, in the language of the request.' })
  words: string;

  @Field({ description: 'Where one sees to it: a path of this site.' })
  path: string;

  @Field({ description: 'It is over its time.' })
  urgent: boolean;
}
