import { m } from '#lib/messages/generated/messages.js';
import type { Import } from './imports.graphql.ts';

const words: Record<Import['state'], () => string> = {
  CHECKED: m.imp_state_checked,
  MAKING: m.imp_state_making,
  MADE: m.imp_state_made,
  PUBLISHING: m.imp_state_publishing,
  PUBLISHED: m.imp_state_published,
};

export const stateWords = (state: Import['state']): string => words[state]();
