interface Rider<Wish, Result> {
  wish: Wish;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
}

/**
 * Lets nobody wait for a row that others hold: of one key one statement is under way at a time, and whoever comes meanwhile goes with the
 * next, all together. So a thousand votes for one idea are some dozen statements over one connection, and the others stay free for readers.
 */
export class Rush<Wish, Result> {
  private readonly waiting = new Map<string, Rider<Wish, Result>[]>();

  constructor(
    private readonly alone: (key: string, wish: Wish) => Promise<Result>,
    /** A result for each wish, in their order. */
    private readonly together: (key: string, wishes: Wish[]) => Promise<Result[]>,
  ) {}

  join(key: string, wish: Wish): Promise<Result> {
    const queue = this.waiting.get(key);
    if (queue) return new Promise((resolve, reject) => void queue.push({ wish, resolve, reject }));
    this.waiting.set(key, []);
    return this.alone(key, wish).finally(() => void this.next(key));
  }

  private async next(key: string): Promise<void> {
    for (;;) {
      const riders = this.waiting.get(key) ?? [];
      if (riders.length === 0) break;
      this.waiting.set(key, []);
      await this.ride(key, riders);
    }
    this.waiting.delete(key);
  }

  private async ride(key: string, riders: Rider<Wish, Result>[]): Promise<void> {
    if (riders.length > 1)
      try {
        const results = await this.together(
          key,
          riders.map(({ wish }) => wish),
        );
        return riders.forEach(({ resolve }, at) => resolve(results[at] as Result));
      } catch {
        // One of them may have no right to it, or be gone: each is told by itself.
      }
    await Promise.all(
      riders.map(({ wish, resolve, reject }) => this.alone(key, wish).then(resolve, reject)),
    );
  }
}
