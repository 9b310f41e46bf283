const began = performance.now();

/** A line with the time since the start; what takes longer than a second is announced before. */
export function say(text: string): void {
  console.log(`${clock()}  ${text}`);
}

/** Overwrites its line on a terminal; elsewhere it is silent, since a log wants results and no ticks. */
export function tick(text: string): void {
  if (process.stdout.isTTY) process.stdout.write(`\r\x1b[2K${clock()}  ${text}`);
}

export function endTick(): void {
  if (process.stdout.isTTY) process.stdout.write('\r\x1b[2K');
}

function clock(): string {
  const seconds = Math.round((performance.now() - began) / 1000);
  return `${String(Math.floor(seconds / 60)).padStart(2)}:${String(seconds % 60).padStart(2, '0')}`;
}
