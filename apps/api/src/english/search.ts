export const search: Record<string, string> = {
  'Der Titel ist länger als 250 Zeichen.': 'The title is longer than 250 characters.',
  'Die Suche ist länger als 200 Zeichen.': 'The search is longer than 200 characters.',
  'Diese Ortschaft gibt es nicht.': 'There is no such village.',
};
