import { Field, Int, ObjectType } from '@nestjs/graphql';
import { HintCategory } from './hint.type.js';

@ObjectType('WatchedWord', {
  description: 'A word or phrase that is looked for, or is not any more.',
})
export class WatchedWordType {
  @Field({ description: 'As it is written on the list, with stars for any letters.' })
  word: string;

  @Field(() => HintCategory, {
    nullable: true,
    description: 'null: an exception, which is never flagged.',
  })
  category: HintCategory | null;

  @Field(() => String, { nullable: true, description: "The town's reason; null: the product's." })
  reason: string | null;

  @Field()
  active: boolean;

  @Field({ description: 'Comes with the product: it can be switched off, not taken away.' })
  builtIn: boolean;

  @Field(() => Int, { description: 'Items in which it was found.' })
  hits: number;

  @Field(() => Int, { description: 'Those of them that people refused or hid.' })
  upheld: number;
}
