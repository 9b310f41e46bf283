export const analysis: Record<string, string> = {
  'Bitte gib den Tag als Datum an.': 'Please give the day as a date.',
  'Der letzte Tag liegt vor dem ersten.': 'The last day is before the first.',
  'Diesen Stand gibt es nicht.': 'There is no such state.',
  'Diese Auswertung gibt es nicht.': 'There is no such analysis.',
  'Diese Auswertung ist schon zu Ende.': 'This analysis has ended already.',
  'Dieses Projekt, dieses Thema oder diese Ortschaft gibt es nicht.':
    'There is no such project, topic or village.',
  'Es warten schon fünf Auswertungen. Warte, bis eine fertig ist, oder brich eine ab.':
    'Five analyses are waiting already. Wait until one is done, or cancel one.',
  'Nur eine abgebrochene Auswertung kann weitergehen.':
    'Only an analysis that was stopped can go on.',
};
