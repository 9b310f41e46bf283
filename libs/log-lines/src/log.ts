import { type DestinationStream, type Logger, pino, stdTimeFunctions } from 'pino';
import { type Fault, faultOf } from './fault.js';
import { currentRequest } from './request.js';
import { scrub } from './scrub.js';

export const LOG_LEVELS = ['debug', 'info', 'warn', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** What a line says beside its sentence. Errors are written without the data that was in them. */
export type LogFields = Record<string, unknown>;

/** The level that `LOG_LEVEL` names; null when it names none that there is. */
export function logLevelOf(text: string | undefined): LogLevel | null {
  const word = text?.trim() || 'info';
  return LOG_LEVELS.find((level) => level === word) ?? null;
}

type Value = string | number | boolean | null | Fault;

function valueOf(value: unknown): Value {
  if (value instanceof Error) return faultOf(value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  return scrub(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined'));
}

/** One line of JSON per thing that happened, of one shape in all three processes: time, level, part, context, request, msg. */
export class Log {
  private readonly lines: Logger;

  constructor(
    readonly part: string,
    level: LogLevel,
    destination?: DestinationStream,
  ) {
    const options = {
      level,
      base: { part },
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label: string) => ({ level: label }) },
    };
    this.lines = destination ? pino(options, destination) : pino(options);
  }

  isOn(level: LogLevel): boolean {
    return this.lines.isLevelEnabled(level);
  }

  write(level: LogLevel, context: string, sentence: string, fields: LogFields = {}): void {
    if (!this.isOn(level)) return;
    const request = currentRequest();
    const values = Object.entries(fields).filter(([, value]) => value !== undefined);
    this.lines[level](
      {
        context,
        ...(request && { request }),
        ...Object.fromEntries(values.map(([name, value]) => [name, valueOf(value)])),
      },
      scrub(sentence),
    );
  }
}
