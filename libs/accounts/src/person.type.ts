import { Field, ObjectType } from '@nestjs/graphql';
import { Role } from '@ein/platform';

@ObjectType('Person', { description: 'Somebody as everyone sees them.' })
export class PersonType {
  @Field()
  displayName: string;

  @Field(() => Role, {
    nullable: true,
    description: 'Shown beside the name of staff; null for residents.',
  })
  role: Role | null;

  @Field(() => String, { nullable: true, description: 'The Ortschaft they gave.' })
  placeName: string | null;
}
