/** Somebody who takes part in the discussion of an idea and can be addressed there. */
export interface Participant {
  id: string;
  displayName: string;
  placeName: string | null;
  /** Their newest public comment under the idea; null for the idea's author who wrote none. */
  number: number | null;
}

/** Which of several people of one name is meant, told by a comment of theirs. */
export interface MentionChoice {
  name: string;
  number?: number | null;
}

export interface UnclearName {
  name: string;
  people: Participant[];
}

export interface ReadText {
  /** The text with @{1}, @{2} … in place of names. */
  body: string;
  /** Who is meant, in the order of those places. */
  accountIds: string[];
  unclear: UnclearName[];
}

export interface MentionContext {
  authorId: string;
  participants: readonly Participant[];
  choices: readonly MentionChoice[];
  /** Who was addressed in this comment before it was mended. */
  known: readonly string[];
}

/** More than this is calling the roll, not talking to somebody. */
export const MOST_MENTIONED = 5;

const AT = /(?<![\p{L}\p{N}\p{M}_./:@-])@/gu;
const GOES_ON = /^[\p{L}\p{N}\p{M}_]/u;
const PLACE = /@\{(\d+)\}/g;

const fold = (text: string) => text.normalize('NFC').toLocaleLowerCase('de');

/** Finds whom a text addresses by @ and a display name, the longest name first; whoever takes no part is nobody. */
export function readMentions(text: string, context: MentionContext): ReadText {
  const names = byName(context.participants);
  const accountIds: string[] = [];
  const unclear = new Map<string, UnclearName>();
  let body = '';
  let end = 0;
  // What looks like one of our own places was typed by somebody, and means nothing.
  const typed = text.replaceAll('@{', '@ {');
  for (const { index } of typed.matchAll(AT)) {
    const found = names.find(([name]) => startsWith(typed, index + 1, name));
    if (index < end || !found) continue;
    const [name, people] = found;
    const person = meant(people, name, context);
    if (!person) unclear.set(name, { name: people[0]?.displayName ?? name, people });
    if (!person || person.id === context.authorId) continue;
    const known = accountIds.indexOf(person.id);
    if (known < 0 && accountIds.length === MOST_MENTIONED) continue;
    const position = known < 0 ? accountIds.push(person.id) : known + 1;
    body += `${typed.slice(end, index)}@{${position}}`;
    end = index + 1 + name.length;
  }
  return { body: body + typed.slice(end), accountIds, unclear: [...unclear.values()] };
}

/** The text as people read it. Who is erased has no name. */
export function writeMentions(body: string, nameAt: (position: number) => string): string {
  return body.replace(PLACE, (_place, position: string) => nameAt(Number(position)));
}

function byName(participants: readonly Participant[]): [string, Participant[]][] {
  const groups = new Map<string, Participant[]>();
  for (const one of participants) {
    const name = fold(one.displayName);
    groups.set(name, [...(groups.get(name) ?? []), one]);
  }
  return [...groups].sort(([one], [other]) => other.length - one.length);
}

function startsWith(text: string, at: number, name: string): boolean {
  const end = at + name.length;
  return fold(text.slice(at, end)) === name && !GOES_ON.test(text.slice(end));
}

function meant(
  people: Participant[],
  name: string,
  { choices, known }: MentionContext,
): Participant | undefined {
  if (people.length === 1) return people[0];
  const choice = choices.find((one) => fold(one.name) === name);
  if (choice) return people.find((one) => one.number === (choice.number ?? null));
  return people.find((one) => known.includes(one.id));
}
