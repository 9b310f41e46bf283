import type { Rows } from './rows.js';

export interface PlantedIdea {
  id: string;
  publishedAt: Date | null;
  authorId: string;
}

export function later(first: Date, second: Date): Date {
  return second > first ? second : new Date(first.getTime() + 40 * 60 * 1000);
}

export function log(
  rows: Rows,
  kind: string,
  actor: string,
  subject: string,
  idea: string,
  at: Date,
  detail: object = {},
): void {
  rows.add('event', {
    kind,
    actor_id: actor,
    subject_id: subject,
    idea_id: idea,
    detail,
    created_at: at,
  });
}
