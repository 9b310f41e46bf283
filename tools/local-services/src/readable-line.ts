const KNOWN = new Set(['time', 'level', 'part', 'context', 'msg', 'error']);
const MARKS: Record<string, string> = { warn: '!', error: '✗' };

interface Line {
  time: string;
  level: string;
  part: string;
  context: string;
  msg: string;
  error?: { name: string; message: string; code?: string; stack?: string };
}

function parsed(line: string): Line | null {
  if (!line.startsWith('{')) return null;
  try {
    return JSON.parse(line) as Line;
  } catch {
    return null;
  }
}

/** A line of JSON as a person reads it: time, part, what happened, its fields, and where an error was thrown. */
export function readable(line: string): string {
  const said = parsed(line);
  if (!said) return line;
  const clock = new Date(said.time).toTimeString().slice(0, 8);
  const fields = Object.entries(said).filter(([name]) => !KNOWN.has(name));
  const words = [
    `${said.context}: ${said.msg}`,
    ...fields.map(([name, value]) => `${name} ${String(value)}`),
  ];
  const { error } = said;
  if (error) words.push(`${error.name}${error.code ? ` ${error.code}` : ''}: ${error.message}`);
  const where = error?.stack ? `\n${error.stack.split('\n').slice(0, 4).join('\n')}` : '';
  return `${MARKS[said.level] ?? ' '} ${clock} ${said.part.padEnd(6)} ${words.join(' · ')}${where}`;
}

/** The sentence of a line of JSON, with what its error says; any other line as it is. */
export function sentenceIn(line: string): string {
  const said = parsed(line);
  if (!said) return line;
  return said.error ? `${said.msg} ${said.error.name}: ${said.error.message}` : said.msg;
}
