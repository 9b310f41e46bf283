import type { Deeds } from './deeds.ts';
import type { People } from './people.ts';
import type { Stream } from './stream.ts';
import type { FaultTown } from './town.ts';

/** Everything that a fault happens to. */
export interface Scene {
  town: FaultTown;
  people: People;
  deeds: Deeds;
  stream: Stream;
}

/** What was seen while something was broken. */
export interface Course {
  /** When it was whole again, or was begun to be made so: from here on the time to the first good answer counts. */
  healedAt: number;
  /** Promises for this state that were not kept. */
  broken: string[];
  /** What is worth knowing of it. */
  notes: string[];
  /** Nobody can answer while the part that answers is gone. */
  maySilence?: boolean;
}

export interface Fault {
  name: string;
  title: string;
  needs?: 'web' | 'meilisearch' | 'smallDisk';
  /** Breaks something, looks, and makes it whole again. */
  run(scene: Scene): Promise<Course>;
}
