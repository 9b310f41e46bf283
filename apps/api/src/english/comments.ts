export const comments: Record<string, string> = {
  'Bitte wähle eine der vier Haltungen oder keine.':
    'Please choose one of the four positions, or none.',
  'Der Beitrag braucht 2 bis 2.000 Zeichen.': 'The comment needs 2 to 2,000 characters.',
  'Der Beitrag, auf den du erwiderst, ist nicht mehr da. Dein Text bleibt stehen.':
    'The comment you are replying to is no longer there. Your text stays.',
  'Die Diskussion zu dieser Idee ist beendet. Lesen kannst du sie weiter.':
    'The discussion of this idea has ended. You can still read it.',
  'Von dir warten schon 20 Beiträge auf die Prüfung. Bitte schreib weiter, wenn die ersten geprüft sind. Dein Text bleibt stehen.':
    '20 of your comments are waiting to be checked already. Please go on writing once the first are checked. Your text stays.',
  'Über deine Beschwerde ist noch nicht entschieden. Danach kannst du den Beitrag löschen.':
    'Your complaint has not been decided on yet. After that you can delete the comment.',
  'Diese Idee gibt es nicht.': 'There is no such idea.',
  'Diesen Beitrag gibt es nicht mehr.': 'This comment is no longer there.',
  'Es können 1 bis 100 Beiträge geholt werden.': 'Between 1 and 100 comments can be asked for.',
  'Es können 1 bis 100 Erwiderungen geholt werden.': 'Between 1 and 100 replies can be asked for.',
  'Dein Beitrag hat sich inzwischen geändert, vielleicht in einem anderen Fenster. Bitte sieh ihn noch einmal an.':
    'Your comment has changed meanwhile, perhaps in another window. Please look at it again.',
  'Diesen Namen haben hier mehrere. Bitte wähle, wen du meinst. Dein Text bleibt stehen.':
    'Several people here have this name. Please choose whom you mean. Your text stays.',
  'Höchstens fünf Menschen auf einmal.': 'At most five people at once.',
  'Ändern geht nur in den ersten 15 Minuten. Du kannst darauf erwidern oder den Beitrag löschen.':
    'Changing is possible only in the first 15 minutes. You can reply to it or delete the comment.',
  'Ändern und löschen kann einen Beitrag nur, wer ihn geschrieben hat.':
    'Only the person who wrote a comment can change or delete it.',
  'Dein Beitrag ist geprüft und bleibt, wie er ist. Du kannst darauf erwidern oder ihn löschen.':
    'Your contribution has been checked and stays as it is. You can reply to it or delete it.',
};
