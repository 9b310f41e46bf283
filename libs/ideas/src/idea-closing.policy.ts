import { germanMoment } from '@ein/platform';
import { type Closing } from '@ein/projects';
import { IdeaClosed } from './idea.problems.js';

/** What somebody is told who comes too early or too late; `way` says what stays and where they go on. */
export function ideaClosed(closing: Closing, now: Date, way: string): IdeaClosed {
  return new IdeaClosed(sentenceOf(closing, now, way), closing);
}

function sentenceOf({ archivedAt, phase }: Closing, now: Date, way: string): string {
  if (archivedAt) return archived(archivedAt);
  if (!phase) return way;
  return phase.endsAt <= now
    ? `Die Phase „${phase.name}“ ist seit dem ${germanMoment(phase.endsAt)} vorbei. ${way}`
    : `Die Phase „${phase.name}“ beginnt am ${germanMoment(phase.startsAt)}. ${way}`;
}

export const archived = (since: Date): string =>
  `Dieses Projekt ist seit dem ${germanMoment(since)} im Archiv. Lesen kannst du alles, ändern lässt sich nichts mehr.`;
