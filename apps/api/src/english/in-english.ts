import { CATALOGUE } from './catalogue.js';

const sentences = new Map<string, string>(
  Object.values(CATALOGUE).flatMap((words) => Object.entries(words)),
);

const MONTHS: Record<string, string> = {
  Januar: 'January',
  Februar: 'February',
  März: 'March',
  April: 'April',
  Mai: 'May',
  Juni: 'June',
  Juli: 'July',
  August: 'August',
  September: 'September',
  Oktober: 'October',
  November: 'November',
  Dezember: 'December',
};
const DATE = new RegExp(
  `^(\\d{1,2})\\.\\s(${Object.keys(MONTHS).join('|')})(\\s\\d{4})?(?:,\\s(\\d{1,2})(?:\\.(\\d\\d))?\\sUhr)?$`,
);

/** What may stand for a name in braces; a free text of the town must not be taken for one of our sentences. */
const VALUES: Record<string, string> = { date: String.raw`\d{1,2}\.\s.+?`, days: String.raw`\d+` };

interface Template {
  german: RegExp;
  english: string;
}

const escaped = (text: string) => text.replace(/[.*+?^$|()[\]\\]/g, String.raw`\$&`);
const templates: Template[] = [...sentences]
  .filter(([german]) => german.includes('{'))
  // The one that says more is tried first: a date must not end up in the name of a committee.
  .sort(([one], [other]) => other.length - one.length)
  .map(([german, english]) => {
    const parts = german
      .split(/\{(\w+)\}/)
      .map((part, at) => (at % 2 ? `(?<${part}>${VALUES[part] ?? '.+?'})` : spaced(escaped(part))));
    return { german: new RegExp(`^${parts.join('')}$`, 'su'), english };
  });

/** Spaces that must not break and those that may are the same to a reader. */
function spaced(text: string): string {
  return text.replaceAll(' ', String.raw`\s`);
}

function day(german: string): string | null {
  const [, number, month = '', year = '', hour, minute] = DATE.exec(german) ?? [];
  if (!number) return null;
  const time = hour ? `, ${hour.padStart(2, '0')}:${minute ?? '00'}` : '';
  return `${number} ${MONTHS[month]}${year}${time}`;
}

/** One of our German sentences in English, values included; any other text as it is. */
export function inEnglish(german: string): string {
  const known = sentences.get(german) ?? sentences.get(german.replaceAll('\u00a0', ' '));
  if (known !== undefined) return known;
  const date = day(german);
  if (date) return date;
  for (const template of templates) {
    const values = template.german.exec(german)?.groups;
    if (values)
      return template.english.replace(/\{(\w+)\}/g, (_, name: string) =>
        inEnglish(values[name] ?? ''),
      );
  }
  return german;
}
