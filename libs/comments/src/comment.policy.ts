import { createHash } from 'node:crypto';
import type { Day } from '@ein/platform';
import type { Comment } from './comment.entity.js';
import { Stance } from './stance.type.js';

/** The sides of an argument, in the order of their columns. A question takes no side. */
export const SIDES: Stance[] = [Stance.FOR, Stance.IF, Stance.AGAINST];

/** Which of an idea's orders is today's: the same for everyone, another one each day, so that pages can be cached. */
export function seedOf(ideaId: string, day: Day): number {
  return createHash('sha256').update(`${ideaId} ${day}`).digest().readUInt32BE();
}

/** The sides in turn, beginning with the one that the seed chooses. */
export function sidesInTurn(seed: number): Stance[] {
  const start = seed % SIDES.length;
  return [...SIDES.slice(start), ...SIDES.slice(0, start)];
}

/** Where a reply hangs: a reply to a reply joins its thread, because threads are one level deep. */
export function threadOf(parent: { id: string; parentId: string | null }): string {
  return parent.parentId ?? parent.id;
}

/** Moderation hides and shows again; what its author has deleted or was made anonymous comes back for nobody. */
export function canBecome(from: Comment['visibility'], to: 'published' | 'hidden'): boolean {
  return from === (to === 'hidden' ? 'published' : 'hidden');
}
