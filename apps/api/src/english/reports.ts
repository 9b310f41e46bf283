export const reports: Record<string, string> = {
  'Höchstens 200 Ideen auf einmal.': 'At most 200 ideas at once.',
};
