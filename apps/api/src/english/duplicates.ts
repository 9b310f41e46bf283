export const duplicates: Record<string, string> = {
  'Der Eintrag hat sich geändert. Sieh ihn dir noch einmal an.':
    'The entry has changed. Please look at it again.',
  'Diesen Punkt gibt es nicht.': 'This point does not exist.',
};
