import { Field, ObjectType } from '@nestjs/graphql';

@ObjectType({
  description: 'Another login that opens accounts here, as the operator has set it up.',
})
export class ExternalLogin {
  @Field({ description: 'What it is called on the button.' })
  label: string;
}

@ObjectType({ description: 'Where the browser goes, and what it keeps until it comes back.' })
export class ExternalVisitBegun {
  @Field()
  url: string;

  @Field({ description: 'A secret of this browser, for its way back.' })
  browserToken: string;
}

@ObjectType({ description: 'The other account opens this one from now on.' })
export class ExternalLinked {
  @Field()
  label: string;
}

@ObjectType({ description: 'The other account opens this one no more.' })
export class ExternalUnlinked {
  @Field()
  removed: boolean = true;
}

@ObjectType({ description: 'The own link with the other login.' })
export class OwnExternalLink {
  @Field()
  linkedAt: Date;

  @Field(() => Date, { nullable: true })
  lastUsedAt: Date | null;
}
