import { Log } from '@ein/log-lines';
import { ConfigProblem } from '@ein/platform';
import { TelemetryProblem } from '@ein/telemetry';

/** What nobody caught ends the process, as Node.js would, but as a line of the log: Node.js would print texts of people with it. */
export function endOnFaults(log: Log): void {
  const end = (error: unknown): never => {
    log.write('error', 'process', 'ended by a fault that nobody caught', { error });
    process.exit(1);
  };
  process.on('uncaughtException', end);
  process.on('unhandledRejection', end);
}

/** What keeps a process from starting: a setting is told in its own words, anything else with the place in the code. */
export function endAtStart(part: string, error: unknown): never {
  const isSetting = error instanceof ConfigProblem || error instanceof TelemetryProblem;
  new Log(part, 'error').write(
    'error',
    'start',
    isSetting ? error.message : `The ${part} did not start.`,
    isSetting ? {} : { error },
  );
  process.exit(1);
}
