/** What a town calls itself, this platform, and the room where people come in person. */
export interface Names {
  town: string;
  platform: string;
  room: string;
}

let known: Names | null = null;

/** On the server: how all messages call them from now on. */
export function callTown(names: Names): void {
  known = names;
}

/** In the browser the page says it. */
function names(): Names {
  if (!known && typeof document !== 'undefined') {
    const { town = '', platform = '', room = '' } = document.documentElement.dataset;
    known = { town, platform, room };
  }
  return known ?? { town: '', platform: '', room: '' };
}

export const townName = (): string => names().town;
export const platformName = (): string => names().platform;

/** A town without a room of its own has a town hall: "Im Rathaus bekommst du einen Zettel". */
export const roomName = (): string => names().room || 'Rathaus';

/** The town in the name of a file. */
export const townSlug = (): string =>
  names()
    .town.toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? '')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '') || 'stadt';
