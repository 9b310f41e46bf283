export const transparency: Record<string, string> = {
  'Ein Jahr ab 2000.': 'A year from 2000.',
  'Ein Jahr bis 2999.': 'A year up to 2999.',
};
