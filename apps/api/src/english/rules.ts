export const rules: Record<string, string> = {
  'Der Name braucht 3 bis 80 Zeichen.': 'The name needs 3 to 80 characters.',
  'Diese Vorlage gibt es nicht.': 'There is no such preset.',
  'Jemand anderes hat die Vorlage inzwischen geändert. Dein Text steht noch hier.':
    'Somebody else has edited the preset meanwhile. Your text is still here.',
  'Auf Englisch braucht eine Regel beides, Titel und Text, oder keins von beiden.':
    'In English a rule needs both, title and text, or neither.',
  'Bitte nenne den Tag, ab dem die Fassung gilt.':
    'Please name the day from which the version holds.',
  'Bitte sag in einem Satz, was sich ändert (ab 10 Zeichen).':
    'Please say in a sentence what changes (10 characters or more).',
  'Der Entwurf ist gleich wie die letzte Fassung.': 'The draft is the same as the last version.',
  'Der Satz hat höchstens 500 Zeichen.': 'The sentence has at most 500 characters.',
  'Der Text hat höchstens 8.000 Zeichen.': 'The text has at most 8,000 characters.',
  'Der Titel braucht 3 bis 120 Zeichen.': 'The title needs 3 to 120 characters.',
  'Der Titel hat höchstens 120 Zeichen.': 'The title has at most 120 characters.',
  'Die Regel braucht 10 bis 2.000 Zeichen.': 'The rule needs 10 to 2,000 characters.',
  'Diese Fassung gibt es nicht.': 'There is no such version.',
  'Diese Nummer gibt es zweimal.': 'This number is there twice.',
  'Diesen Tag gibt es nicht.': 'There is no such day.',
  'Eine Fassung gilt frühestens ab heute.': 'A version holds from today at the earliest.',
  'Eine Fassung gilt nicht früher als die, die vor ihr veröffentlicht ist.':
    'A version does not hold earlier than the one published before it.',
  'Eine Regel hat höchstens 2.000 Zeichen.': 'A rule has at most 2,000 characters.',
  'Jemand anderes hat den Entwurf inzwischen gespeichert. Was darin geändert ist, steht unten; dein Text steht noch hier. Speicherst du ihn noch einmal, gilt deiner.':
    'Somebody else has saved the draft in the meantime. What they changed stands below; your text is still here. If you save it once more, yours counts.',
  'Mehr als 40 Regeln liest niemand.': 'Nobody reads more than 40 rules.',
  'Ohne eine Regel gibt es nichts zu veröffentlichen.':
    'Without a rule there is nothing to publish.',
};
