/** The moderators' workplace: the queue, and what they keep beside it. */
export const workplace: Record<string, string> = {
  'Dieses Projekt gibt es nicht.': 'There is no such project.',
  'Dieses Thema gibt es nicht.': 'There is no such topic.',
  'Ein Amt hat 2 bis 120 Zeichen.': 'An office has 2 to 120 characters.',
};
