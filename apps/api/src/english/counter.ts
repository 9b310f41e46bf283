export const counter: Record<string, string> = {
  'Bitte gib den Tag der Veranstaltung an: heute oder früher.':
    'Please give the day of the event: today or earlier.',
  'Bitte lade die Seite neu.': 'Please load the page again.',
  'Das hast du selbst aufgeschrieben. Darüber entscheidet jemand anderes.':
    'You wrote this down yourself. Somebody else decides about it.',
  'Den Namen nach dem @ haben hier mehrere. Bitte schreib ihn ohne @.':
    'Several people here have the name after the @. Please write it without @.',
  'Der Name der Veranstaltung braucht 2 bis 120 Zeichen.':
    'The name of the event needs 2 to 120 characters.',
  'Der Name darf höchstens 60 Zeichen haben.': 'The name may have at most 60 characters.',
  'Der Text der Einwilligung ist neu. Bitte lies ihn vor und frag noch einmal.':
    'The text of the consent is new. Please read it out and ask again.',
  'Bitte gib die Nummer vom Bogen ein.': 'Please enter the number of the form.',
  'Bitte gib eine Zahl von 1 bis 50 an.': 'Please give a number from 1 to 50.',
  'Dieses Bild gibt es nicht.': 'There is no such picture.',
  'Dieses Bild ist nicht mehr da. Bitte lade es noch einmal hoch.':
    'This picture is not there any more. Please upload it again.',
  'Diesen Scan gibt es nicht.': 'There is no such scan.',
  'Einen Bogen mit dieser Nummer gibt es nicht, oder er ist schon abgetippt. Bitte sieh noch einmal nach.':
    'There is no form with this number, or it was typed in already. Please look again.',
  'Diese Fassung der Einwilligung gibt es nicht. Bitte sieh auf dem Bogen nach.':
    'There is no such version of the consent. Please look at the form.',
  'Mit diesem Scan ist jemand anderes schon fertig.':
    'Somebody else is done with this scan already.',
  'Diese Veranstaltung steht nicht zur Wahl.': 'This event is not among those to choose from.',
  'Diesen Abend gibt es nicht.': 'There is no such evening.',
  'Diesen Beleg gibt es nicht.': 'There is no such receipt.',
  'Eine öffentliche Idee mit dieser Nummer gibt es nicht.':
    'There is no public idea with this number.',
  'Ohne Einwilligung schreiben wir nichts auf. Bitte frag nach und setze das Häkchen.':
    'Without consent we write nothing down. Please ask and tick the box.',
  'So lang ist kein Code.': 'No code is that long.',
  'Was du für jemanden aufgeschrieben hast, kannst du nicht übernehmen.':
    'What you wrote down for somebody you cannot take over.',
};
