/**
 * One look for all who ask at the same time. Nobody gets the answer of a look that began before they asked, so what happened
 * before is in it.
 */
export class SharedLook<T> {
  private running: Promise<T> | null = null;
  private next: Promise<T> | null = null;

  constructor(private readonly look: () => Promise<T>) {}

  fresh(): Promise<T> {
    if (!this.running) return this.begin();
    const over = this.running.then(
      () => undefined,
      () => undefined,
    );
    this.next ??= over.then(() => {
      this.next = null;
      return this.begin();
    });
    return this.next;
  }

  private begin(): Promise<T> {
    const running = this.look().finally(() => {
      if (this.running === running) this.running = null;
    });
    this.running = running;
    return running;
  }
}
