/** Where what somebody wrote could be shown again: every page of the file tree, by who may open it. */
import { ROUTES } from '../../../apps/web/e2e/routes.ts';

export interface Written {
  numbers: number[];
  /** Of a report that is being written. */
  draft: string;
  /** Number of one that rests on all that was written. */
  edition: number;
  decision: string;
  person: string;
  items: string[];
}

const FILLED: Record<string, (written: Written) => string[]> = {
  '[number]': ({ numbers }) => numbers.slice(0, 3).map(String),
  '[number=count]': ({ edition }) => [String(edition)],
  '[n=count]': () => ['1', '2'],
  '[[slug]]': () => [''],
  '[[page]]': () => [''],
  '[page=townPage]': () => ['impressum'],
  '[slug]': () => ['ideenkasten', 'bahnhofsumfeld-salzderhelden'],
  '[year]': () => [String(new Date().getFullYear())],
};

const idOf = (route: string, written: Written): string[] => {
  if (route.includes('entwuerfe')) return [written.draft];
  return [route.includes('person') ? written.person : written.decision];
};

/** Addresses of all pages but those that need a secret. */
export function placesOf(written: Written): string[] {
  const pages = ROUTES.filter((route) => !/\[(token|file)\]|^\/dev|abmelden/.test(route));
  return [...new Set(pages.flatMap((route) => addresses(route, written)))];
}

function addresses(route: string, written: Written): string[] {
  let paths = [''];
  for (const part of route.split('/').filter(Boolean)) {
    const values = part === '[id]' ? idOf(route, written) : (FILLED[part]?.(written) ?? [part]);
    paths = paths.flatMap((path) => values.map((value) => (value ? `${path}/${value}` : path)));
  }
  return paths.map((path) => path || '/');
}

export const STAFF = /^\/(moderation|amt|tresen|berichte\/entwuerfe)(\/|$)/;
export const OWN =
  /^\/(konto|ideen\/neu|ideen\/\d+\/(bearbeiten|zurueckziehen|foto-entfernen)|abonnieren)/;

/** Lists that show more than their first page, and places where one thing is chosen out of many. */
export function more({ numbers, items }: Written): { all: string[]; staff: string[] } {
  const tabs = ['neu', 'gemeldet', 'beschwerden', 'alle', 'beitraege', 'aenderungen'];
  return {
    all: [
      '/ideen?sortierung=neu',
      '/ideen?sortierung=aktiv',
      '/en/ideen?sortierung=neu',
      '/suche?q=script',
      '/suche?q=%3Cimg+src%3Dx+onerror%3Dhit(1)%3E',
      '/suche?q=hit',
      ...numbers.flatMap((number) => [`/ideen/${number}`]),
      ...numbers
        .slice(0, 1)
        .flatMap((number) => [`/ideen/${number}?gruende=alle`, `/en/ideen/${number}`]),
      '/ideen/neu?titel=%22%3E%3Cscript%3Ehit(1)%3C/script%3E',
    ],
    staff: [
      ...tabs.map((tab) => `/moderation?reiter=${tab}`),
      ...items.map((item) => `/moderation?reiter=alle&punkt=${item}`),
      ...numbers.slice(0, 2).map((number) => `/amt/${number}`),
    ],
  };
}
