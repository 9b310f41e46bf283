export const petitions: Record<string, string> = {
  'Bitte gib einen Tag an, zum Beispiel 2027-03-15.': 'Please give a day, for example 2027-03-15.',
  'Bitte gib einen Tag an, der schon war.': 'Please give a day that has been.',
};
