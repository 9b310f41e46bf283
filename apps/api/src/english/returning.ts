export const returning: Record<string, string> = {
  'Bitte markiere eine Stelle oder schreib, was sich ändern soll.':
    'Please mark a passage or write what should change.',
  'Das sind sehr viele Stellen. Markiere höchstens 30 oder schreib einen Hinweis zum ganzen Text.':
    'These are very many passages. Mark at most 30, or write a note on the whole text.',
  'Das sind sehr viele Stellen. Markiere höchstens 30.':
    'These are very many passages. Mark at most 30.',
  'Diese Idee ist importiert. Wer sie geschrieben hat, ist hier nicht zu erreichen.':
    'This idea is imported. Whoever wrote it cannot be reached here.',
  'Diese Idee wartet nicht auf dich.': 'This idea does not wait for you.',
  'Du hast am Text nichts geändert. Schreib der Moderation in einem Satz, warum er so bleiben soll.':
    'You have changed nothing in the text. Tell the moderation in one sentence why it should stay as it is.',
  'Das hat höchstens 500 Zeichen.': 'This has at most 500 characters.',
  'Ein Hinweis hat höchstens 500 Zeichen.': 'A note has at most 500 characters.',
  'Eine markierte Stelle gehört nicht zu diesem Text. Bitte markiere sie noch einmal.':
    'A marked passage does not belong to this text. Please mark it again.',
  'Wer die Idee geschrieben hat, hat schon geantwortet. Sie wartet wieder hier.':
    'Whoever wrote the idea has answered already. It waits here again.',
  'Wer die Idee geschrieben hat, möchte den Text so lassen. Veröffentliche sie oder lehne sie ab.':
    'Whoever wrote the idea wants the text to stay as it is. Publish or refuse it.',
  'Zwei markierte Stellen überschneiden sich. Bitte lass eine davon weg.':
    'Two marked passages overlap. Please leave one of them out.',
};
