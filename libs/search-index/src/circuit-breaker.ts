/** Thrown without a try while the breaker is open. */
export class CircuitOpen extends Error {}

/** After some failures in a row stops asking for a while, so that people do not wait for what is down. */
export class CircuitBreaker {
  private failures = 0;
  private openUntil = 0;

  constructor(
    private readonly failuresToOpen: number,
    private readonly pauseMs: number,
    private readonly now: () => number = Date.now,
  ) {}

  async run<T>(work: () => Promise<T>): Promise<T> {
    if (this.now() < this.openUntil) throw new CircuitOpen('not asked: it failed a moment ago');
    try {
      const result = await work();
      this.failures = 0;
      return result;
    } catch (error) {
      this.failures += 1;
      // One try after the pause decides, not another row of failures.
      if (this.failures >= this.failuresToOpen) this.openUntil = this.now() + this.pauseMs;
      throw error;
    }
  }
}
