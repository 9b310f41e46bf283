import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { LookingRole } from '@ein/platform';

registerEnumType(LookingRole, {
  name: 'LookingRole',
  description: 'As whom an admin looks at the pages.',
});

@ObjectType('Looking', { description: 'The pages are shown as somebody else sees them.' })
export class LookingType {
  @Field(() => LookingRole)
  as: LookingRole;

  @Field({ description: 'Then it ends by itself.' })
  until: Date;

  @Field({
    description:
      'The time has passed: the viewer is themselves again, and can do something after `endLooking`.',
  })
  over: boolean;
}
