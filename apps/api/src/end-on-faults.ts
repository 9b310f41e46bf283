import type { Log } from '@ein/log-lines';

/** What nobody caught ends the process, as Node.js would, but as a line of the log: Node.js would print texts of people with it. */
export function endOnFaults(log: Log): void {
  const end = (error: unknown): never => {
    log.write('error', 'process', 'ended by a fault that nobody caught', { error });
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}
