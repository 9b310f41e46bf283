/** After so many seconds without a touch, everything is taken away. */
export const IDLE_SECONDS = 60;
/** For so long it can be seen coming, and stopped. */
export const WARNING_SECONDS = 15;

/** Counts the seconds since the last touch and says how many are left, once they are few. */
export class Idle {
  /** Null as long as nobody need be warned. */
  left = $state<number | null>(null);
  private since = Date.now();
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly end: () => void) {}

  start(): () => void {
    this.touch();
    this.timer = setInterval(() => this.look(), 250);
    return () => clearInterval(this.timer);
  }

  touch(): void {
    this.since = Date.now();
    this.left = null;
  }

  private look(): void {
    const left = IDLE_SECONDS - Math.floor((Date.now() - this.since) / 1000);
    if (left > 0) this.left = left <= WARNING_SECONDS ? left : null;
    else {
      clearInterval(this.timer);
      this.end();
    }
  }
}
