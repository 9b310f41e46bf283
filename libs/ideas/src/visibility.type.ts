import { registerEnumType } from '@nestjs/graphql';

/** What the public sees: the first of an idea's two stored axes. */
export const Visibility = {
  DRAFT: 'draft',
  UNCONFIRMED: 'unconfirmed',
  SUBMITTED: 'submitted',
  CHANGES_REQUESTED: 'changes_requested',
  PUBLISHED: 'published',
  REFUSED: 'refused',
  HIDDEN: 'hidden',
  MERGED: 'merged',
  WITHDRAWN: 'withdrawn',
  ANONYMISED: 'anonymised',
} as const;
export type Visibility = (typeof Visibility)[keyof typeof Visibility];
registerEnumType(Visibility, {
  name: 'Visibility',
  description: 'What the public sees of an idea.',
});
