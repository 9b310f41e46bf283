export const moderation: Record<string, string> = {
  'Bitte nenne die Regel oder das Gesetz.': 'Please name the rule or the law.',
  'Bitte prüfe die E-Mail-Adresse.': 'Please check the email address.',
  'Bitte sag, was du meldest.': 'Please say what you are reporting.',
  'Bitte schreib eine Begründung. Wer betroffen ist, bekommt sie.':
    'Please write a reason. The person concerned will get it.',
  'Bitte schreib in 10 bis 2.000 Zeichen, was gegen die Entscheidung spricht.':
    'Please write in 10 to 2,000 characters what speaks against the decision.',
  'Bitte schreib in 5 bis 2.000 Zeichen, was hier nicht stimmt.':
    'Please write in 5 to 2,000 characters what is wrong here.',
  'Bitte wähle einen Grund.': 'Please choose a reason.',
  'Das Foto ist gelöscht, deshalb lässt sich diese Entscheidung nicht zurücknehmen.':
    'The photo is deleted, so this decision cannot be undone.',
  'Dieses Foto ist schon entfernt.': 'This photo has already been removed.',
  'Dagegen liegt schon eine Beschwerde vor. Sie entscheidet darüber.':
    'There is already an appeal against this. It will decide the matter.',
  'Darüber ist schon entschieden.': 'This has already been decided.',
  'Das gibt es hier nicht oder nicht mehr.': 'This is not here, or no longer.',
  'Das passt nicht mehr zum Stand.': 'This no longer fits the state.',
  'Der Text ist nicht mehr öffentlich. Du kannst die Meldung ohne weitere Folge schließen.':
    'The text is no longer public. You can close the report without doing more.',
  'Der Text ist schon wieder öffentlich oder gelöscht. Du kannst die Beschwerde nur noch mit Begründung schließen.':
    'The text is public again or deleted. You can only close the appeal with reasons.',
  'Die Begründung braucht 10 bis 2.000 Zeichen.': 'The reasons need 10 to 2,000 characters.',
  'Die Begründung hat höchstens 2.000 Zeichen.': 'The reasons have at most 2,000 characters.',
  'Die E-Mail ist schon unterwegs. Der Weg zurück ist eine Beschwerde.':
    'The email is already on its way. The way back is an appeal.',
  'Die Grundlage braucht 3 bis 200 Zeichen.': 'The ground needs 3 to 200 characters.',
  'Die Grundlage hat höchstens 200 Zeichen.': 'The ground has at most 200 characters.',
  'Die Meldung hat höchstens 2.000 Zeichen.': 'The report has at most 2,000 characters.',
  'Die zehn Sekunden sind vorbei, die E-Mail ist unterwegs. Der Weg zurück ist eine Beschwerde.':
    'The ten seconds are over and the email is on its way. The way back is an appeal.',
  'Der Sachverhalt braucht 5 bis 2.000 Zeichen.': 'The facts need 5 to 2,000 characters.',
  'Die Anordnung braucht 3 bis 300 Zeichen: Behörde und Aktenzeichen.':
    'The order needs 3 to 300 characters: authority and reference.',
  'Diese Regel gilt nicht. Bitte wähle eine andere.':
    'This rule does not hold. Please choose another one.',
  'Diese Entscheidung gibt es nicht.': 'There is no such decision.',
  'Diese Entscheidung ist schon zurückgenommen.': 'This decision has already been taken back.',
  'Diesen Beitrag gibt es nicht.': 'There is no such comment.',
  'Diesen Eintrag gibt es nicht.': 'There is no such entry.',
  'Du hast dich über diese Entscheidung schon beschwert.':
    'You have already appealed against this decision.',
  'Eine Beschwerde ist {months} Monate lang möglich. Diese Zeit ist vorbei.':
    'An appeal is possible for {months} months. This time is over.',
  'Eine Seite hat 1 bis 50 Einträge.': 'A page has 1 to 50 entries.',
  'Gegen diese Entscheidung ist keine Beschwerde möglich.':
    'There is no appeal against this decision.',
  'Hier geht es um deinen eigenen Text. Darüber entscheidet jemand anderes.':
    'This is about your own text. Somebody else decides about it.',
  'Hier ist etwas dazugekommen, seit du den Eintrag geöffnet hast. Bitte sieh ihn noch einmal an.':
    'Something has come in since you opened this entry. Please look at it again.',
  'So kann dieser Eintrag nicht entschieden werden.': 'This entry cannot be decided like this.',
  'Zurücknehmen kann eine Entscheidung nur, wer sie getroffen hat.':
    'Only the person who made a decision can take it back.',
  'Über eine Beschwerde gegen deine Entscheidung entscheidet jemand anderes.':
    'Somebody else decides an appeal against your decision.',
  'Der Text hat sich inzwischen weiter geändert. Die Entscheidung bleibt.':
    'The text has changed again meanwhile. The decision stays.',
  'Eine Beschwerde, die Erfolg hatte, lässt sich bei einer Änderung nicht zurücknehmen.':
    'An appeal that succeeded cannot be taken back for a change.',
  'Die Idee darüber ist gerade nicht öffentlich.': 'The idea above is not public at the moment.',
  'Der Beitrag, auf den er antwortet, ist gerade nicht öffentlich.':
    'The contribution it replies to is not public at the moment.',
  'Der Beitrag ist inzwischen gelöscht oder ausgeblendet. Die Entscheidung bleibt.':
    'The contribution has been deleted or hidden since. The decision stays.',
  'Auf den Beitrag hat schon jemand erwidert. Er bleibt öffentlich.':
    'Somebody has already replied to the contribution. It stays public.',
};
