import { Presets, SingleBar } from 'cli-progress';
import type { Counts, Listener } from './run-import.ts';

/** The bar at the foot, reports above it. */
export class Screen implements Listener {
  readonly #bar = new SingleBar(
    {
      format: '{bar} {percentage} % · {imported} imported · {reported} left out',
      hideCursor: true,
      clearOnComplete: false,
      noTTYOutput: true,
      notTTYSchedule: 2000,
    },
    Presets.shades_classic,
  );
  #lines: string[] = [];

  progress(readBytes: number, allBytes: number, counts: Counts): void {
    // Written between two states of the bar, so that neither breaks the other.
    if (this.#lines.length > 0) {
      if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
      process.stdout.write(this.#lines.splice(0).join(''));
    }
    if (!this.#bar.isActive) this.#bar.start(allBytes, readBytes, { ...counts });
    else this.#bar.update(readBytes, { ...counts });
  }

  report(line: number, sentence: string): void {
    this.#lines.push(`line ${line}: ${sentence}\n`);
  }

  stop(): void {
    this.#bar.stop();
    process.stdout.write(this.#lines.splice(0).join(''));
  }
}
