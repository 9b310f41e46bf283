import type { Looking } from '#lib/api/viewer.graphql.ts';
import { m } from '#lib/messages/generated/messages.js';

/** As whom an admin can look, from the one who may least. */
export const LOOKING_ROLES: Record<Looking['as'], () => string> = {
  ANONYMOUS: m.looking_anonymous,
  RESIDENT: m.looking_resident,
  MODERATOR: m.role_moderator,
  OFFICE: m.role_office,
  COUNCIL: m.role_council,
};

export const isLookingRole = (value: string): value is Looking['as'] => value in LOOKING_ROLES;
