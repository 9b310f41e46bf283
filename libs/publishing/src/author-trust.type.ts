import { Field, ObjectType } from '@nestjs/graphql';
import { NotAllowed, NotFound, resultUnion } from '@ein/platform';
import { ProjectPolicy } from './project-policy.type.js';

@ObjectType({
  description: 'That moderators trust an author: their ideas are checked after they are published.',
})
export class AuthorTrust {
  @Field()
  since: Date;

  @Field(() => String, { description: 'Who gave it.' })
  by: string;

  @Field(() => String, { nullable: true })
  reason: string | null;

  @Field({ description: 'False once something was taken from them after it was given.' })
  stands: boolean;
}

export const TrustResult = resultUnion(
  'TrustResult',
  'The trust as it is or was, or why nothing changed.',
  AuthorTrust,
  [NotFound, NotAllowed],
);
export type TrustResult = AuthorTrust | NotFound | NotAllowed;

export const ProjectPolicyResult = resultUnion(
  'ProjectPolicyResult',
  'The policy as it now is.',
  ProjectPolicy,
  [NotFound],
);
export type ProjectPolicyResult = ProjectPolicy | NotFound;
