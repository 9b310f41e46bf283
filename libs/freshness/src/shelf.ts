interface Kept<T> {
  thing: T;
  bytes: number;
  version: string;
  until: number;
}

/** Things that were costly to make, by key; each for `seconds` at most, and only while the version it was made of is the current one. */
export class Shelf<T> {
  /** In the order of their last use. */
  private readonly kept = new Map<string, Kept<T>>();
  private bytes = 0;

  constructor(
    private readonly limits: { seconds: number; mostBytes: number },
    private readonly now: () => number = Date.now,
  ) {}

  find(key: string, version: string): T | null {
    const kept = this.kept.get(key);
    if (!kept) return null;
    this.remove(key, kept);
    if (kept.version !== version || kept.until <= this.now()) return null;
    this.put(key, kept);
    return kept.thing;
  }

  /** `version` is what was current before the thing was begun: a change in between then makes it worthless, not wrong. */
  keep(key: string, version: string, thing: T, bytes: number): void {
    const before = this.kept.get(key);
    if (before) this.remove(key, before);
    if (bytes > this.limits.mostBytes / 8) return;
    this.put(key, { thing, bytes, version, until: this.now() + this.limits.seconds * 1000 });
    for (const [oldest, one] of this.kept) {
      if (this.bytes <= this.limits.mostBytes) break;
      this.remove(oldest, one);
    }
  }

  private put(key: string, kept: Kept<T>): void {
    this.kept.set(key, kept);
    this.bytes += kept.bytes;
  }

  private remove(key: string, kept: Kept<T>): void {
    this.kept.delete(key);
    this.bytes -= kept.bytes;
  }
}
