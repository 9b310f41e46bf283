import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType('AddressChange', { description: 'A change of address, and how far it is.' })
export class AddressChangeType {
  @Field({ description: 'The address to change to.' })
  newEmail: string;

  @Field({ description: 'The present address has agreed.' })
  oldConfirmed: boolean;

  @Field({ description: 'The new address has agreed.' })
  newConfirmed: boolean;

  @Field(() => Date, {
    nullable: true,
    description: 'When it is made without the present address, unless that one objects.',
  })
  waitsUntil: Date | null;

  @Field({ description: 'Both have agreed: the new address is in use.' })
  done: boolean;
}

@ObjectType({ description: 'The change of address was stopped, and all sessions were ended.' })
export class AddressChangeStopped {
  @Field()
  stopped: boolean = true;
}
