export const publishing: Record<string, string> = {
  'Bitte gib eine ganze Zahl von 1 bis 1.000 an oder nichts.':
    'Please give a whole number from 1 to 1,000, or nothing.',
  'Bitte wähle, wann geprüft wird.': 'Please choose when it is checked.',
  'Der Grund hat höchstens 500 Zeichen.': 'The reason has at most 500 characters.',
  'Diesem Konto vertraut gerade niemand.': 'Nobody trusts this account at present.',
  'Dir selbst kann nur jemand anderes vertrauen.': 'Only somebody else can trust you.',
};
