import type { LoggerService } from '@nestjs/common';
import type { Log, LogFields, LogLevel } from '@ein/log-lines';

/** What Nest and every `new Logger(context)` say, as lines of the log. A second argument may be an error or fields. */
export class NestLog implements LoggerService {
  constructor(private readonly lines: Log) {}

  log = (message: unknown, ...rest: unknown[]): void => this.write('info', message, rest);
  warn = (message: unknown, ...rest: unknown[]): void => this.write('warn', message, rest);
  error = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);
  fatal = (message: unknown, ...rest: unknown[]): void => this.write('error', message, rest);
  debug = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);
  verbose = (message: unknown, ...rest: unknown[]): void => this.write('debug', message, rest);

  /** Nest puts the context last, and before it whatever else was said. */
  private write(level: LogLevel, message: unknown, rest: unknown[]): void {
    const context = typeof rest.at(-1) === 'string' ? String(rest.at(-1)) : 'nest';
    const fields: LogFields = message instanceof Error ? { error: message } : {};
    for (const one of rest)
      if (one instanceof Error) fields['error'] = one;
      else if (typeof one === 'object' && one !== null) Object.assign(fields, one);
    this.lines.write(
      level,
      context,
      message instanceof Error ? message.name : String(message),
      fields,
    );
  }
}
