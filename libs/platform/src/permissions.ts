import { type CanActivate, type ExecutionContext, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { GqlExecutionContext, type GqlContextType } from '@nestjs/graphql';
import { GraphQLError, type GraphQLResolveInfo } from 'graphql';
import type { RequestContext, Role } from './viewer.js';

export type Permission = { for: 'public' } | { for: 'signedIn' } | { for: 'staff'; roles: Role[] };

export const PERMISSION = 'ein:permission';

/** Everyone, signed in or not. */
export const Public = () => SetMetadata<string, Permission>(PERMISSION, { for: 'public' });

/** Whoever is signed in. */
export const SignedIn = () => SetMetadata<string, Permission>(PERMISSION, { for: 'signedIn' });

export const TAKES_PART = 'ein:takes-part';

/** Beside the permission: it has effect for others, so an account that is suspended or blocked may not. Its result names `AccountRestricted`. */
export const TakesPart = () => SetMetadata<string, boolean>(TAKES_PART, true);

const ENDS_LOOKING = 'ein:ends-looking';

/** The one mutation of those who only look. */
export const EndsLooking = () => SetMetadata<string, boolean>(ENDS_LOOKING, true);

/** Why a deed is refused to whoever only looks. */
export const LOOKING_ONLY =
  'Du schaust dir die Seiten nur an. Beende die Ansicht, um etwas zu tun.';

/** What tells of one person alone stays closed to whoever only looks at how the pages are for others. */
const ABOUT_A_PERSON = new Set(['queuePerson', 'accountLadder']);

/** Staff with one of these roles; an admin may do what staff may. */
export const Staff = (...roles: Role[]) =>
  SetMetadata<string, Permission>(PERMISSION, { for: 'staff', roles });

/** Pure rule: why this viewer may not, or null if they may. Deny by default: no permission written, nobody may. */
export function refusal(
  permission: Permission | undefined,
  viewer: RequestContext['viewer'],
  session: RequestContext['session'] = null,
): GraphQLError | null {
  if (permission?.for === 'public') return null;
  if (!viewer) {
    return new GraphQLError('Bitte melde dich an.', { extensions: { code: 'UNAUTHENTICATED' } });
  }
  if (permission?.for === 'signedIn') return null;
  if (permission?.for === 'staff') {
    const isFor = (role: Role) => role === 'admin' || permission.roles.includes(role);
    if (isFor(viewer.role)) return null;
    if (session?.awaits && isFor(session.awaits)) {
      return new GraphQLError('Dafür fehlt dein zweiter Faktor.', {
        extensions: { code: 'SECOND_FACTOR_REQUIRED' },
      });
    }
  }
  return new GraphQLError('Dafür fehlt dir die Berechtigung.', {
    extensions: { code: 'FORBIDDEN' },
  });
}

/** Asks every operation for its permission. Never middleware: an adapter's routing can step past that. */
@Injectable()
export class PermissionGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(context: ExecutionContext): boolean {
    const permission = this.reflector.get<Permission | undefined>(PERMISSION, context.getHandler());
    const request =
      context.getType<GqlContextType>() === 'graphql'
        ? GqlExecutionContext.create(context).getContext<RequestContext>()
        : null;
    const error = refusal(permission, request?.viewer ?? null, request?.session ?? null);
    if (error) throw error;
    const looking = request?.session?.looking;
    if (looking) this.requireLookingOnly(context, looking.over);
    return true;
  }

  private requireLookingOnly(context: ExecutionContext, over: boolean): void {
    const { operation, fieldName } =
      GqlExecutionContext.create(context).getInfo<GraphQLResolveInfo>();
    const ends = this.reflector.get<boolean | undefined>(ENDS_LOOKING, context.getHandler());
    const isDeed = operation.operation === 'mutation' && !ends;
    if (isDeed || (!over && ABOUT_A_PERSON.has(fieldName)))
      throw new GraphQLError(LOOKING_ONLY, { extensions: { code: 'LOOKING_ONLY' } });
  }
}
