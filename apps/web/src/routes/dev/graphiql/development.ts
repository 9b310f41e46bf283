import { error } from '@sveltejs/kit';
import { m } from '#lib/messages/generated/messages.js';

/** Where schema and queries may be explored: on the machine of whoever works on the product, never in production. */
export const isDevelopment = (): boolean => process.env['MODE'] !== 'production';

/** To everybody else there is no such page. */
export function requireDevelopment(): void {
  if (!isDevelopment()) error(404, m.error_title_404());
}
