export const votes: Record<string, string> = {
  'Diese Idee kann gerade nicht unterstützt werden: Der Stand bleibt, wie er ist.':
    'This idea cannot be supported at present: the count stays as it is.',
  'Das ist dein eigener Beitrag. Gute Gründe zählen andere.':
    'This is your own comment. Others count good reasons.',
};
