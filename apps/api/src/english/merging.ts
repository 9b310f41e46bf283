export const merging: Record<string, string> = {
  'Das ist dieselbe Idee. Wähle die Nummer einer anderen.':
    'This is the same idea. Choose the number of another one.',
  'Hier geht es um deine eigene Idee. Darüber entscheidet jemand anderes.':
    'This is about your own idea. Somebody else decides about it.',
  'Idee {duplicate} ist schon mit Idee {main} verbunden. Löse das erst auf.':
    'Idea {duplicate} is linked with idea {main} already. Undo that first.',
  'Mit Idee {duplicate} sind schon andere verbunden. Verbinde andersherum, oder löse das erst auf.':
    'Others are linked with idea {duplicate} already. Link them the other way round, or undo that first.',
  'Idee {number} ist nicht öffentlich.': 'Idea {number} is not public.',
  'Idee {number} hat schon eine Antwort der Stadt. Sie bleibt für sich stehen.':
    'Idea {number} has an answer of the town already. It stays on its own.',
  'Zu Idee {number} wartet eine neue Fassung. Entscheide erst darüber.':
    'A new version of idea {number} is waiting. Decide about that first.',
  'Idee {duplicate} ist selbst mit Idee {main} verbunden. Nimm diese.':
    'Idea {duplicate} is itself linked with idea {main}. Take that one.',
  'Idee {number} ist nicht öffentlich. Verbinde mit einer Idee, die alle lesen können.':
    'Idea {number} is not public. Link with an idea that everyone can read.',
  'Über Idee {number} hat die Stadt schon entschieden. Dort kann niemand mehr mitmachen.':
    'The town has decided about idea {number} already. Nobody can take part there any more.',
  'Idee {number} nimmt gerade keine Unterstützung an.':
    'Idea {number} takes no support at present.',
  'Diese Idee ist mit keiner anderen verbunden.': 'This idea is linked with no other.',
  'Die beiden Ideen sind nicht mehr verbunden. Du kannst die Beschwerde nur noch mit Begründung schließen.':
    'The two ideas are no longer linked. All you can do is close the appeal with reasons.',
  'Eine Beschwerde gegen ein Verbinden, die Erfolg hatte, lässt sich nicht zurücknehmen.':
    'An appeal against a link that succeeded cannot be taken back.',
};
