export const editing: Record<string, string> = {
  'Die Idee ist inzwischen mit Anmerkungen zu dir zurückgekommen. Sie stehen jetzt hier, dein Text ist noch da.':
    'The idea has come back to you with remarks in the meantime. They stand here now, your text is still there.',
  'Bitte schreib den Grund in 5 bis 500 Zeichen.':
    'Please write the reason in 5 to 500 characters.',
  'Bitte wähle, wie viel sich ändert.': 'Please choose how much changes.',
  'Das ging {hours} Stunden lang. Du kannst die Idee noch einmal einreichen.':
    'That was possible for {hours} hours. You can submit the idea again.',
  'Das hat höchstens 200 Zeichen.': 'This has at most 200 characters.',
  'Der Text hat sich geändert, seit du ihn geöffnet hast. Beide Fassungen stehen hier.':
    'The text has changed since you opened it. Both versions are here.',
  'Die Stadt hat diese Idee schon beantwortet, so wie sie hier steht. Schreibweise und Ergänzungen kannst du noch ändern; für etwas anderes reiche eine neue Idee ein.':
    'The town has already answered this idea as it stands here. You can still change spelling and add to it; for anything else submit a new idea.',
  'Die Stadt hat über diese Idee entschieden. Der Text bleibt so, wie er beantwortet wurde.':
    'The town has decided about this idea. The text stays as it was answered.',
  'Die Stadt hat über diese Idee entschieden. Sie bleibt mit der Antwort stehen.':
    'The town has decided about this idea. It stays, together with the answer.',
  'Die Unterstützung ist abgeschlossen. Der Text, den Menschen unterstützt haben, bleibt; Schreibweise und Ergänzungen kannst du noch ändern.':
    'Support has closed. The text that people supported stays; you can still change spelling and add to it.',
  'Diese Frage ist schon beantwortet. Lade die Seite neu, um den Stand zu sehen.':
    'This question has been answered already. Load the page again to see where it stands.',
  'Diese Idee ist nicht zurückgezogen.': 'This idea is not withdrawn.',
  'Diese Idee kann nicht mehr geändert werden.': 'This idea can no longer be changed.',
  'Du hast am Text nichts geändert.': 'You have changed nothing in the text.',
  'Gefragt wird, wer die Idee unterstützt. Das tust du gerade nicht.':
    'Those who support the idea are asked. You do not at present.',
  'Gerade werden alle gefragt, die deine Idee unterstützen. So lange bleiben beide Texte, wie sie sind. Du kannst den neuen zurückziehen.':
    'All who support your idea are being asked. Until then both texts stay as they are. You can take the new one back.',
  'Hier wartet keine Änderung mehr.': 'No change is waiting here any more.',
  'Zurückziehen kannst du nur eine Idee, die veröffentlicht ist.':
    'You can only withdraw an idea that is published.',
};
