import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('EditionTable', {
  description: 'A table of an edition that can be taken away as a CSV file.',
})
export class EditionTableType {
  @Field({ description: 'Name of its file below the edition: ortschaften.csv has ortschaften.' })
  key: string;

  @Field()
  caption: string;
}
