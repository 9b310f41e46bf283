import { Field, ID, ObjectType } from '@nestjs/graphql';
import { Role } from '@ein/platform';

@ObjectType('RoleRequest', {
  description: 'That somebody shall have another role, until another admin has decided.',
})
export class RoleRequestType {
  @Field(() => ID)
  id: string;

  @Field(() => ID)
  accountId: string;

  @Field()
  displayName: string;

  @Field(() => Role)
  fromRole: Role;

  @Field(() => Role)
  toRole: Role;

  @Field({ description: 'Why, in the words of whoever asked.' })
  reason: string;

  @Field(() => String, { nullable: true, description: 'Who asked; null: somebody who left.' })
  askedBy: string | null;

  @Field()
  askedAt: Date;

  @Field({ description: 'After this moment it has ended by itself.' })
  endsAt: Date;

  @Field({ description: 'The viewer asked for it, so that another admin decides.' })
  own: boolean;
}

@ObjectType('KnownPerson', { description: 'Somebody as admins see them to give roles.' })
export class KnownPersonType {
  @Field(() => ID)
  id: string;

  @Field()
  displayName: string;

  @Field({ description: 'Seeing it is an entry in the log.' })
  email: string;

  @Field(() => Role)
  role: Role;

  @Field({ description: 'An app for codes, or a passkey.' })
  hasSecondFactor: boolean;

  @Field(() => Date, { nullable: true, description: 'null: not since their sessions ended.' })
  lastSeenAt: Date | null;

  @Field({ description: 'A change of their role waits for another admin.' })
  waits: boolean;
}

@ObjectType('RolesOverview', { description: 'Staff, and what waits for another admin.' })
export class RolesOverviewType {
  @Field(() => [KnownPersonType])
  staff: KnownPersonType[];

  @Field(() => [RoleRequestType])
  requests: RoleRequestType[];

  @Field({ description: 'There are two admins or more, so a change needs another one.' })
  needsSecond: boolean;
}

@ObjectType('RoleChange', { description: 'What became of a wish to change a role.' })
export class RoleChangeType {
  @Field({ description: 'It holds now; else another admin decides.' })
  holds: boolean;
}
