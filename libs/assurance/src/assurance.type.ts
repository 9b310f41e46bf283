import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { AssuranceLevel } from './assurance.policy.js';

registerEnumType(AssuranceLevel, {
  name: 'AssuranceLevel',
  description:
    'How sure it is that an account is a resident’s: its address answered, the desk has seen them, another login vouches.',
});

@ObjectType({
  description: 'How sure this account is; only its owner sees it, everybody else sees figures.',
})
export class OwnAssurance {
  @Field(() => AssuranceLevel)
  level: AssuranceLevel;

  @Field()
  since: Date;
}

@ObjectType({ description: 'A sheet of new codes. They are shown this one time.' })
export class DeskCodesMade {
  @Field(() => ID)
  id: string;

  @Field(() => [String])
  codes: string[];

  @Field()
  validUntil: Date;
}

@ObjectType({ description: 'A sheet of codes, without its codes.' })
export class DeskCodeSheetRow {
  @Field(() => ID)
  id: string;

  @Field()
  madeAt: Date;

  @Field()
  validUntil: Date;

  @Field()
  madeByName: string;

  @Field(() => Int)
  size: number;

  @Field(() => Int)
  used: number;
}
