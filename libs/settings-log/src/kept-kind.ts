import type { Words } from '@ein/accounts';
import type { Problem, SignedInViewer } from '@ein/platform';

/** What a thing is like, field by field; null: it is not there. */
export type Kept = Record<string, unknown> | null;

/** One kind of thing that admins keep. */
export interface KeptKind {
  /** Stored with each change; never renamed. */
  kind: string;
  /** What it is called: "Thema", "Theme". */
  title: Words;
  /** What its fields are called; one that is missing here is called by its key. */
  fields: Record<string, Words>;
  /** Fields that only the way back needs, in a form that nobody would read. */
  unshown?: string[];
  /** How it is put back; without it a change of this kind can only be made anew by hand. */
  undo?: {
    /** Takes first what saving takes first, so that one who saves and one who takes back never wait for each other. */
    hold: (subject: string) => Promise<unknown>;
    /** What it is like now, with the same fields as in `record`. */
    current: (subject: string) => Promise<Kept>;
    /** Puts it back to what it was, or says what stands against that. Writes no change: the log does. */
    restore: (viewer: SignedInViewer, subject: string, before: Kept) => Promise<Problem | null>;
  };
}
