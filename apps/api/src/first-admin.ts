import 'reflect-metadata';
import { RoleService } from '@ein/roles';
import { lend } from './lend.js';

/** Lends roles to a command. */
export const withRoles = <T>(
  env: NodeJS.ProcessEnv,
  work: (roles: RoleService) => Promise<T>,
): Promise<T> => lend(env, RoleService, work);
