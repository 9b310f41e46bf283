import { m } from '#lib/messages/generated/messages.js';
import { lookOf } from '#lib/ui/status.ts';
import type { Pin } from './karte.graphql.ts';

/** What is read on a pin. */
export const pinWords = ({ number, title, status }: Pick<Pin, 'number' | 'title' | 'status'>) =>
  m.map_pin({ number, title, status: lookOf(status).word() });
