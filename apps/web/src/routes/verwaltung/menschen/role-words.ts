import { m } from '#lib/messages/generated/messages.js';
import type { Role } from './roles.graphql.ts';

/** In the order in which they are offered. */
export const ROLES: Record<Role, () => string> = {
  RESIDENT: m.people_role_resident,
  MODERATOR: m.role_moderator,
  OFFICE: m.role_office,
  COUNCIL: m.role_council,
  ADMIN: m.role_admin,
};

export const isRole = (value: string): value is Role => value in ROLES;
