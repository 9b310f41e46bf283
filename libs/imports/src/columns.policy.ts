/** What adhocracy+ calls the columns of its exports, in German and English and over its versions; the first that fits is meant. */
const NAMES = {
  reference: /^(reference|referenz)/,
  link: /^(link|url)/,
  id: /^id$/,
  title: /^(name|titel|title)$/,
  body: /^(description|beschreibung|text)$/,
  comment: /^(comment|kommentar)$/,
  category: /^(category|kategorie)$/,
  lon: /longitude|längengrad/,
  lat: /latitude|breitengrad/,
  place: /location label|ortsbezeichnung|^(ort|standort|location)$/,
  creator: /^(creator|ersteller\S*|erstellt von|verfasser\S*|verfasst von|author|autor\S*)$/,
  created: /^(created|erstellt( am)?$|erstellungs|datum)/,
  ratedFor: /^positive/,
  ratedAgainst: /^negative/,
  commentCount: /^(comment count|anzahl (der )?kommentare|kommentaranzahl|kommentarzahl)/,
  status: /^(status|moderator feedback|moderationsfeedback)/,
  feedback: /^(feedback|official statement|offizielle|rückmeldung)/,
  replyTo: /^(reply to comment|replies to|antwort auf (den )?kommentar)/,
  replyToReference: /^(reply to reference|antwort auf (die )?referenz)/,
} as const;

export type ColumnName = keyof typeof NAMES;
/** Where each column stands; missing: nowhere. */
export type Columns = Partial<Record<ColumnName, number>>;
export type SheetKind = 'ideas' | 'comments';

const NEEDED: Record<SheetKind, ColumnName[]> = {
  ideas: ['title', 'body'],
  comments: ['id', 'comment'],
};

const WORDS: Partial<Record<ColumnName, string>> = {
  title: '„Name“ oder „Titel“',
  body: '„Beschreibung“',
  id: '„ID“',
  comment: '„Kommentar“',
};

export interface Head {
  columns: Columns;
  /** Columns that are not taken over, in the words of the file. */
  ignored: string[];
}

/** Finds the columns by their names, or says which are missing. */
export function readHead(kind: SheetKind, cells: readonly string[]): Head | { problem: string } {
  const columns: Columns = {};
  const ignored: string[] = [];
  for (const [at, cell] of cells.entries()) {
    const name = cell.toLowerCase().replace(/\s+/g, ' ').trim();
    const found = (Object.keys(NAMES) as ColumnName[]).find(
      (one) => columns[one] === undefined && NAMES[one].test(name),
    );
    if (found) columns[found] = at;
    else if (cell) ignored.push(cell.slice(0, 60));
  }
  const missing = NEEDED[kind].filter((name) => columns[name] === undefined);
  if (!missing.length) return { columns, ignored };
  const other = kind === 'ideas' ? 'comments' : 'ideas';
  if (NEEDED[other].every((name) => columns[name] !== undefined))
    return {
      problem:
        kind === 'ideas'
          ? 'Das ist eine Tabelle mit Beiträgen. Sie gehört in das andere Feld.'
          : 'Das ist eine Tabelle mit Ideen. Sie gehört in das andere Feld.',
    };
  const found = cells.filter(Boolean).slice(0, 12).join(', ');
  return {
    problem: `Es fehlt die Spalte ${missing.map((name) => WORDS[name]).join(' und ')}. In der ersten Zeile steht: ${found.slice(0, 300)}.`,
  };
}
