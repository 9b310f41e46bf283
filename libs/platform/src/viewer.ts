import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { GqlExecutionContext, registerEnumType } from '@nestjs/graphql';

export const Role = {
  RESIDENT: 'resident',
  MODERATOR: 'moderator',
  OFFICE: 'office',
  COUNCIL: 'council',
  ADMIN: 'admin',
} as const;
export type Role = (typeof Role)[keyof typeof Role];
registerEnumType(Role, { name: 'Role', description: 'What somebody may do here.' });

/** As whom an admin can look at the pages. */
export const LookingRole = {
  ANONYMOUS: 'anonymous',
  RESIDENT: 'resident',
  MODERATOR: 'moderator',
  OFFICE: 'office',
  COUNCIL: 'council',
} as const;
export type LookingRole = (typeof LookingRole)[keyof typeof LookingRole];

/** The languages in which the product speaks. */
export const LANGUAGES = ['de', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Whoever looks, signed in. Anonymous viewers are `null`. */
export interface SignedInViewer {
  id: string;
  role: Role;
  displayName: string;
  placeId: string | null;
  email: string;
  /** In which they are written to; pages speak the language of their address. */
  language: Language;
}
export type Viewer = SignedInViewer | null;

/** How the session behind a request was proven. */
export interface SessionStanding {
  id: string;
  proof: 'mail' | 'passkey' | 'oidc';
  /** When the person last proved that it is them. */
  provenAt: Date;
  secondFactor: 'totp' | 'recovery' | 'passkey' | null;
  /** The role that begins to work with the second factor; until then the viewer is a resident. Null: nothing is missing. */
  awaits: Role | null;
  /**
   * An admin who only looks, as somebody of another role; nothing can be done meanwhile. `over`: its time has passed and the viewer is
   * themselves again, but a page from before may still be on their screen. Null or missing: as themselves.
   */
  looking?: { as: LookingRole; until: Date; over: boolean } | null;
  /** There is a warning, suspension or block of this account that is not lifted. */
  sanctioned: boolean;
  /** Until when it may not take part; null: it may. Who looks compares it with the time. */
  restrictedUntil: Date | null;
}

/** What every operation knows of its request. */
export interface RequestContext {
  viewer: Viewer;
  /** Null for anonymous viewers. */
  session: SessionStanding | null;
  /** In which language the asking person reads. */
  language: Language;
  /** The address of the client itself, IPv6 cut to its /64. */
  clientAddress: string;
  /** The session's token, as sent; null for anonymous viewers. */
  sessionToken: string | null;
  /** What the browser says it is; only its family is ever stored. */
  userAgent: string | null;
  /** Sets or clears the session cookie on the answer. */
  setCookie: (token: string | null) => void;
  /** Batching loaders of this request, by name. */
  loaders: Map<string, unknown>;
}

const contextOf = (context: ExecutionContext): RequestContext =>
  GqlExecutionContext.create(context).getContext<RequestContext>();

/** The viewer, maybe anonymous. */
export const CurrentViewer = createParamDecorator(
  (_: unknown, context: ExecutionContext) => contextOf(context).viewer,
);

/** The whole request, for operations that need the client's address or its loaders. */
export const Request = createParamDecorator((_: unknown, context: ExecutionContext) =>
  contextOf(context),
);
