import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';

export const AccessTokenState = { ACTIVE: 'active', EXPIRED: 'expired', ENDED: 'ended' } as const;
export type AccessTokenState = (typeof AccessTokenState)[keyof typeof AccessTokenState];
registerEnumType(AccessTokenState, {
  name: 'AccessTokenState',
  description: 'Whether a token works, is over by its time, or was ended before.',
});

@ObjectType({ description: 'A program of somebody that reads what is public; without its secret.' })
export class OwnAccessToken {
  @Field(() => ID)
  id: string;

  @Field({ description: 'As its owner calls it.' })
  name: string;

  @Field({ description: 'How its secret begins, to tell it from others. It opens nothing.' })
  begins: string;

  @Field({ description: 'What it may do. There is only public:read.' })
  scope: string;

  @Field(() => AccessTokenState)
  state: AccessTokenState;

  @Field()
  createdAt: Date;

  @Field()
  expiresAt: Date;

  @Field(() => String, { nullable: true, description: 'Calendar date (ISO).' })
  lastUsedOn: string | null;

  @Field(() => Date, { nullable: true, description: 'Ended before its time.' })
  endedAt: Date | null;

  @Field(() => String, { nullable: true, description: 'Why an admin ended it.' })
  endReason: string | null;
}

@ObjectType({ description: 'A token as admins see it; without its secret.' })
export class KnownAccessToken extends OwnAccessToken {
  @Field({ description: 'Display name of its owner.' })
  owner: string;
}

@ObjectType({ description: 'A token that was made just now.' })
export class MadeAccessToken {
  @Field({ description: 'Shown this once; the database keeps a digest.' })
  secret: string;

  @Field(() => OwnAccessToken)
  accessToken: OwnAccessToken;
}

@ObjectType({ description: 'How much programs may read, with and without a token.' })
export class AccessLimits {
  @Field(() => Int, {
    nullable: true,
    description: 'Queries of one network in a minute without a token; null: not limited here.',
  })
  readsPerNetwork: number | null;

  @Field(() => Int, { description: 'Queries of one token in a minute.' })
  readsPerToken: number;

  @Field(() => Int, { description: 'Files of open data for one network in ten minutes.' })
  filesPerNetwork: number;

  @Field(() => Int, { description: 'Files of open data for one token in ten minutes.' })
  filesPerToken: number;

  @Field(() => Int, { description: 'Days after which a token ends at the latest.' })
  longestDays: number;

  @Field(() => Int, { description: 'Tokens that one person may have at a time.' })
  mostTokens: number;
}
