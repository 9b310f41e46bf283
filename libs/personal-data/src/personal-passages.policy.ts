export type PersonalKind = 'email' | 'iban' | 'phone' | 'plate' | 'address';

/** A passage that may tell the public more about a person than is meant; from and to count UTF-16 units. */
export interface PersonalPassage {
  kind: PersonalKind;
  from: number;
  to: number;
  text: string;
}

// Each part has an end to its length and a clear beginning: a text of 5,000 signs must not become slow to look through.
const EMAIL =
  /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}(?:@| ?[([](?:at|ät)[)\]] ?)[\p{L}\d-]{1,63}(?:(?:\.| ?[([](?:dot|punkt)[)\]] ?)[\p{L}\d-]{1,63}){0,4}(?:\.| ?[([](?:dot|punkt)[)\]] ?)\p{L}{2,24}/giu;
const IBAN = /(?<![A-Z\d])[A-Z]{2}\d{2}(?: ?[A-Z\d]){11,30}/giu;
const NUMBER = /(?<![\d.,:/])(?:\+\d|\(0|\d)[\d\s/().–-]{2,30}\d(?!\d|[.,:]\d)/gu;
const CALLED =
  /(?:tel|telefon|telefonnummer|handy|handynummer|mobil|mobilnummer|fon|fax|rufnummer|durchwahl|whatsapp)\s?[.:]?\s*(?:(?:ist|lautet|unter|nr\.?|nummer)\s*:?\s*)?$/iu;
const DATE_OR_TIME = /\d{1,2}\.\s?\d{1,2}\.(?:\s?\d{2,4})?|\d{1,2}\.\d{2}\s?[–-]\s?\d{1,2}\.\d{2}/u;
const PLATE = /(?<![\p{L}\d-])(\p{Lu}{1,3})([- ])(\p{Lu}{1,2})[ -]?(\d{1,4})[EH]?(?![\p{L}\d])/gu;
/** Written with a space, a plate looks like much else: only districts around Einbeck and big towns are believed. */
const DISTRICT =
  /^(?:EIN|NOM|GAN|GÖ|DUD|HMÜ|HI|ALF|HOL|OHA|HZ|BS|HM|GS|SZ|PE|WF|HE|HX|KS|EIC|UH|HH|MD|WR|BRG|GF|CE)$/u;
const STREET =
  /(?<![\p{L}-])(?:(?:Am|An der|Im|In der|Auf dem|Auf der|Zum|Zur|Hinter dem|Hinter der|Unter der|Vor dem) \p{Lu}[\p{L}-]{1,40}|(?:\p{Lu}[\p{L}-]{1,40} )?(?:\p{Lu}[\p{L}-]{0,40}(?:straße|strasse|str\.|weg|platz|gasse|allee|ring|damm|ufer|markt|stieg|steig|wall|graben|winkel|kamp|berg|anger|breite|worth|wiese|hof|tor)|Straße|Str\.|Weg|Platz|Allee|Ring|Damm|Wall))\s?\d{1,3}(?:\s?[a-h])?(?![\p{L}\d%])/gu;
const PERSON =
  /(?<!\p{L})(?:Herrn?|Frau|Fam\.|Familie|Eheleute|Nachbarn?|Nachbarin|Vermieter|Vermieterin|Bewohner|Bewohnerin|[Ww]ohn(?:t|e|haft|en|st)|heiße|Adresse|Anschrift|[Zz]u ?[Hh]ause|[Mm]ein(?:em|er)? (?:Haus|Wohnung))(?!\p{L})/u;

/** All passages in the order of the text; none overlaps another. */
export function personalPassages(text: string): PersonalPassage[] {
  const found: PersonalPassage[] = [];
  const free = (from: number, to: number) =>
    found.every((other) => to <= other.from || from >= other.to);
  const look = (
    kind: PersonalKind,
    pattern: RegExp,
    passageIn: (match: RegExpExecArray) => string | null,
  ): void => {
    for (const match of text.matchAll(pattern)) {
      const passage = passageIn(match)?.trim();
      if (!passage) continue;
      const [from, to] = [match.index, match.index + passage.length];
      if (free(from, to)) found.push({ kind, from, to, text: passage });
    }
  };
  const all = (holds: (match: RegExpExecArray) => boolean) => (match: RegExpExecArray) =>
    holds(match) ? match[0] : null;
  look('email', EMAIL, ([address]) => address);
  look('iban', IBAN, ([signs]) => ibanAtStart(signs));
  look('plate', PLATE, all(isPlate));
  look(
    'phone',
    NUMBER,
    all((match) => isPhone(match[0], text.slice(Math.max(0, match.index - 40), match.index))),
  );
  look(
    'address',
    STREET,
    all((match) => PERSON.test(sentenceAround(text, match.index))),
  );
  return found.sort((one, other) => one.from - other.from);
}

/** ISO 13616: the first four signs go to the end, letters become 10 to 35, and the number leaves 1 when divided by 97. */
export function isIban(written: string): boolean {
  const iban = written.replaceAll(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z\d]{11,30}$/.test(iban)) return false;
  if (iban.startsWith('DE') && iban.length !== 22) return false;
  const digits = `${iban.slice(4)}${iban.slice(0, 4)}`.replaceAll(/[A-Z]/g, (letter) =>
    String(letter.charCodeAt(0) - 55),
  );
  return [...digits].reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0) === 1;
}

/** The words behind an IBAN look like its end, so it is the longest beginning whose sum is right. */
function ibanAtStart(signs: string): string | null {
  for (let length = signs.length; length >= 15; length -= 1) {
    const start = signs.slice(0, length);
    if (!/[A-Z\d]/i.test(signs[length] ?? '') && isIban(start)) return start;
  }
  return null;
}

function isPlate([, district = '', between, letters, digits = '']: RegExpExecArray): boolean {
  // A sheet of paper and a set of rules: DIN A4, DIN EN 1176.
  if (district === 'DIN' || letters === 'EN') return false;
  return between === '-' ? digits.length > 1 || district.length > 1 : DISTRICT.test(district);
}

function isPhone(number: string, before: string): boolean {
  const digits = number.replaceAll(/\D/g, '').length;
  if (DATE_OR_TIME.test(number) || digits > 15) return false;
  if (CALLED.test(before)) return digits >= 4;
  return /^(?:\+|\(?0)/.test(number) && !/^0\d{4}$/.test(number) && digits >= 7;
}

function sentenceAround(text: string, at: number): string {
  const from = Math.max(...['. ', '! ', '? ', '\n'].map((end) => text.lastIndexOf(end, at) + 1));
  // "Fam. Meier" is no end of a sentence.
  const start = /(?:Fam|Str|str|Hr|Fr)\.$/.test(text.slice(0, from))
    ? Math.max(0, from - 60)
    : from;
  const rest = text.slice(at);
  const end = rest.search(/(?<!str)[.!?](?=\s|$)|\n/iu);
  return text.slice(start, end === -1 ? undefined : at + end);
}

/** A text cut into parts, for marking the passages in it. */
export function markedParts(
  text: string,
  passages: readonly PersonalPassage[],
): { text: string; kind?: PersonalKind }[] {
  const parts: { text: string; kind?: PersonalKind }[] = [];
  let at = 0;
  for (const { from, to, kind } of passages) {
    if (from > at) parts.push({ text: text.slice(at, from) });
    parts.push({ text: text.slice(from, to), kind });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}
