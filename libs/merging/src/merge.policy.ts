import { hasEnded, type Idea } from '@ein/ideas';

/** What is known of two ideas before one is merged into the other. */
export interface MergeCase {
  duplicate: MergeSide;
  main: MergeSide;
  viewerId: string;
}

export interface MergeSide {
  idea: Pick<
    Idea,
    'id' | 'number' | 'visibility' | 'status' | 'authorId' | 'source' | 'linked' | 'mergedInto'
  >;
  /** The town has given an official answer. */
  answered: boolean;
  /** A new text waits for a moderator or for those who support the old one. */
  changing: boolean;
  acceptsVotes: boolean;
  /** Number of the idea it is merged into. */
  mainNumber: number | null;
}

/** Why these two ideas cannot be merged by this moderator, or null. */
export function whyNoMerge({ duplicate, main, viewerId }: MergeCase): string | null {
  if (duplicate.idea.id === main.idea.id)
    return 'Das ist dieselbe Idee. Wähle die Nummer einer anderen.';
  return (
    whyNotOwn(duplicate, main, viewerId) ?? whyNoDuplicate(duplicate) ?? whyNoMain(main, duplicate)
  );
}

/** Merging moves what people see of an idea, so nobody does it for or against their own; an imported idea is nobody's. */
function whyNotOwn(duplicate: MergeSide, main: MergeSide, viewerId: string): string | null {
  const own = ({ idea }: MergeSide) => idea.source === null && idea.authorId === viewerId;
  return own(duplicate) || own(main)
    ? 'Hier geht es um deine eigene Idee. Darüber entscheidet jemand anderes.'
    : null;
}

function whyNoDuplicate({ idea, answered, changing, mainNumber }: MergeSide): string | null {
  if (mainNumber !== null)
    return `Idee ${idea.number} ist schon mit Idee ${mainNumber} verbunden. Löse das erst auf.`;
  if (idea.linked > 0)
    return `Mit Idee ${idea.number} sind schon andere verbunden. Verbinde andersherum, oder löse das erst auf.`;
  if (!['published', 'submitted'].includes(idea.visibility))
    return `Idee ${idea.number} ist nicht öffentlich.`;
  // An answer is to this text and to these people: it must not disappear behind another idea.
  if (answered || hasEnded(idea))
    return `Idee ${idea.number} hat schon eine Antwort der Stadt. Sie bleibt für sich stehen.`;
  return changing
    ? `Zu Idee ${idea.number} wartet eine neue Fassung. Entscheide erst darüber.`
    : null;
}

function whyNoMain(main: MergeSide, duplicate: MergeSide): string | null {
  const { idea, mainNumber } = main;
  if (mainNumber !== null)
    return `Idee ${idea.number} ist selbst mit Idee ${mainNumber} verbunden. Nimm diese.`;
  if (idea.visibility !== 'published')
    return `Idee ${idea.number} ist nicht öffentlich. Verbinde mit einer Idee, die alle lesen können.`;
  if (hasEnded(idea))
    return `Über Idee ${idea.number} hat die Stadt schon entschieden. Dort kann niemand mehr mitmachen.`;
  // Whoever supports the duplicate could else support nothing any more.
  return duplicate.acceptsVotes && !main.acceptsVotes
    ? `Idee ${idea.number} nimmt gerade keine Unterstützung an.`
    : null;
}
