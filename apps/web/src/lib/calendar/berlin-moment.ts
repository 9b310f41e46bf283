import { clockOf } from '#lib/state/berlin-time.ts';

/**
 * A moment that shows the clocks of Einbeck, wherever the server stands. The calendar writer asks a `Date` for the server's own
 * hours, unless it looks like the one of date-fns: this does, with the least that it takes.
 */
export class BerlinMoment extends Date {
  readonly internal: Date;
  private readonly parts: number[];

  constructor(moment: string) {
    super(moment);
    this.internal = new Date(moment);
    this.parts = clockOf(this.internal).split(/\D/).map(Number);
  }

  withTimeZone(): this {
    return this;
  }

  tzComponents(): string[] {
    return ['Europe/Berlin'];
  }

  override getFullYear(): number {
    return this.parts[0] ?? NaN;
  }

  override getMonth(): number {
    return (this.parts[1] ?? NaN) - 1;
  }

  override getDate(): number {
    return this.parts[2] ?? NaN;
  }

  override getHours(): number {
    return this.parts[3] ?? NaN;
  }

  override getMinutes(): number {
    return this.parts[4] ?? NaN;
  }

  override getSeconds(): number {
    return this.parts[5] ?? NaN;
  }
}
