/** How long something takes, by its name from a closed list. A statement alone is no job: many belong to one. */
export type ObservedKind = 'statement' | 'work' | 'job';

/** Whoever measures: metrics and traces, when they are switched on. */
export interface Observer {
  around<T>(kind: ObservedKind, name: string, work: () => Promise<T>): Promise<T>;
  /** A fault of ours in a field of the schema. */
  fault(field: string): void;
}

let observer: Observer | null = null;

/** One per process; null switches it off. */
export function observeWith(one: Observer | null): void {
  observer = one;
}

/** Without an observer it costs this one question. */
export function observed<T>(kind: ObservedKind, name: string, work: () => Promise<T>): Promise<T> {
  return observer ? observer.around(kind, name, work) : work();
}

export function observeFault(field: string): void {
  observer?.fault(field);
}
