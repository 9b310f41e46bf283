import { cleanLine, type Language } from '@ein/platform';
import { FORMER_MEMBER } from './personal-data.js';

export const NAME_LENGTH = { min: 2, max: 60 };

/** What stands beside a contribution of somebody who gave no name. */
export const NO_NAME = 'Ohne Namen';

/** What stands beside what was written down in person for somebody who gave no name. */
export const GUEST_NAME = 'Gast';

/** What stands beside what was taken over from the platform that the town had before. */
export const FORMER_PLATFORM = 'Frühere Beteiligungsplattform';

/** Names that are ours and not somebody's own. */
const OUR_NAMES: Record<string, string> = {
  [FORMER_MEMBER]: 'Former member',
  [NO_NAME]: 'Unnamed',
  [GUEST_NAME]: 'Guest',
  [FORMER_PLATFORM]: 'Former participation platform',
};

/** A name as a reader of this language reads it: people's own names stay. */
export const nameIn = (language: Language, name: string): string =>
  language === 'en' ? (OUR_NAMES[name] ?? name) : name;

/** What is stored of a name that was typed: whoever saves ours as it stood has still given none. */
export const ownName = (typed: string): string => {
  const name = cleanName(typed);
  return name === OUR_NAMES[NO_NAME] ? NO_NAME : name;
};

// Letters that look like Latin ones after NFKD; digits and signs that are read as letters.
const LOOK_ALIKES: Record<string, string> = {
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  ѕ: 's',
  т: 't',
  у: 'y',
  х: 'x',
  ԛ: 'q',
  ԝ: 'w',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'm',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ɑ: 'a',
  ɡ: 'g',
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '8': 'b',
  '@': 'a',
  $: 's',
  '!': 'i',
  '|': 'i',
  '€': 'e',
};

// Whole words; "Rathert" and "Stadtler" are people.
const WORDS = new Set([
  'stadt',
  'rat',
  'rathaus',
  'amt',
  'admin',
  'administration',
  'mod',
  'mods',
  'moderation',
  'moderator',
  'moderatorin',
  'support',
  'team',
  'service',
  'hilfe',
  'system',
  'root',
  'official',
  'offiziell',
  'staff',
  'redaktion',
  'polizei',
  'landrat',
  'landratin',
  'landkreis',
  'ministerium',
  'behorde',
  'behoerde',
  'ordnungsamt',
  'bauamt',
  'kammerei',
  'ortsrat',
  'fachbereich',
  'fraktion',
  'ausschuss',
  'council',
  'mayor',
  'office',
  'einideenraum',
  'ideenraum',
  'einlebensraum',
  'lebensraum',
  'webmaster',
  'postmaster',
  'noreply',
]);

// Beginnings that leave no doubt.
const BEGINNINGS =
  /^(stadt(verwaltung|rat|rae|baurat|direkt|planung|kammer|haus|werke|team|support|admin|moder|sprech|marketing)|verwaltung|moderat|administrat|bu?e?rgermeister|burgerburo|buergerbuero|oberbu?e?rgermeister|ortsbu?e?rgermeister|ratsherr|ratsfrau|ratsmitglied|ratsvorsitz|beigeordnet|dezernent|dezernat|amtsleit|fachbereich|smartcity)/;

// What a town calls itself before its name.
const BEFORE_TOWN = [
  ...['stadt', 'hansestadt', 'kreisstadt', 'bergstadt', 'universitatsstadt'],
  ...['gemeinde', 'samtgemeinde', 'einheitsgemeinde', 'verbandsgemeinde', 'flecken', 'markt'],
];

/** What a town has said of itself, and nobody else may call themselves. */
export interface TownNames {
  name: string;
  platformName: string;
  roomName: string;
}

/** The name as people read it: look-alikes, signs and invisible characters brought back to plain letters, word by word. */
function readWords(name: string): string[] {
  const letters = [
    ...name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[\p{M}\p{Default_Ignorable_Code_Point}]/gu, ''),
  ];
  const words = letters
    .map((letter) => LOOK_ALIKES[letter] ?? letter)
    .join('')
    .split(/[^a-z]+/)
    .filter(Boolean);
  // "S t a d t" and "M.o.d" are read as one word.
  const joined = words.reduce<string[]>((all, word) => {
    const previous = all.at(-1);
    const spelled = word.length === 1 && previous !== undefined && previous.startsWith(' ');
    if (spelled) all[all.length - 1] = previous + word;
    else all.push(word.length === 1 ? ` ${word}` : word);
    return all;
  }, []);
  return joined.map((word) => word.trim());
}

/** Whether a name could be taken for the town's, the council's or the moderation's. */
export function looksLikeStaff(name: string, town: TownNames): boolean {
  const words = readWords(name);
  const neighbours = words.slice(1).map((word, at) => `${words[at] ?? ''}${word}`);
  const all = [...words, ...neighbours, words.join('')];
  return (
    words.some((word) => WORDS.has(word)) ||
    all.some((word) => BEGINNINGS.test(word)) ||
    /ein(ideen|lebens)raum/.test(words.join('')) ||
    isOfTown(words, town)
  );
}

/** The bare name of the town, "Gemeinde …" anywhere in the name, or what the town calls its platform and its room. "Anna aus …" is a person. */
function isOfTown(words: readonly string[], { name, platformName, roomName }: TownNames): boolean {
  const [town = '', ...places] = [name, platformName, roomName].map((one) =>
    readWords(one).join(''),
  );
  const endings = words.map((_, at) => words.slice(at));
  const whole = words.join('');
  return (
    (town !== '' &&
      (whole === town ||
        endings.some((ending) =>
          BEFORE_TOWN.some((before) => ending.join('').startsWith(before + town)),
        ))) ||
    endings.some((ending) =>
      ending.some((_, at) => places.includes(ending.slice(0, at + 1).join(''))),
    )
  );
}

/** The name as it is stored: one line, without invisible characters. */
export function cleanName(name: string): string {
  return cleanLine(name.replace(/\p{Default_Ignorable_Code_Point}/gu, ''));
}

/** Which rule a clean name breaks, or null. */
export function nameProblem(
  name: string,
  isStaff: boolean,
  town: TownNames,
): { constraint: string; message: string } | null {
  const length = [...name].length;
  if (length < NAME_LENGTH.min)
    return {
      constraint: 'minLength',
      message: `Der Name braucht mindestens ${NAME_LENGTH.min} Zeichen.`,
    };
  if (length > NAME_LENGTH.max)
    return {
      constraint: 'maxLength',
      message: `Der Name darf höchstens ${NAME_LENGTH.max} Zeichen haben.`,
    };
  if (!/\p{L}/u.test(name))
    return { constraint: 'letters', message: 'Der Name braucht mindestens einen Buchstaben.' };
  if (!isStaff && looksLikeStaff(name, town)) {
    return {
      constraint: 'staffName',
      message: 'Dieser Name klingt nach der Stadt oder der Moderation. Bitte wähle einen anderen.',
    };
  }
  return null;
}
