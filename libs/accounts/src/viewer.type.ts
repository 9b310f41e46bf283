import { Field, ID, ObjectType } from '@nestjs/graphql';
import { type Language, Role, type SignedInViewer } from '@ein/platform';

@ObjectType('Viewer', { description: 'Whoever is signed in, as they see themselves.' })
export class ViewerType implements SignedInViewer {
  @Field(() => ID)
  id: string;

  @Field({ description: 'The address they sign in with; nobody else sees it.' })
  email: string;

  @Field({ description: 'The name beside what they write.' })
  displayName: string;

  @Field(() => Role)
  role: Role;

  @Field(() => String, { description: 'The language in which they are written to: de or en.' })
  language: Language;

  /** The Ortschaft they gave; places/ resolves it. */
  placeId: string | null;
}
