import { defineParams } from '@sveltejs/kit/params';

const TOWN_PAGES = new Set([
  'impressum',
  'datenschutz',
  'barrierefreiheit',
  'so-funktionierts',
  'kontakt',
]);

export const isTownPage = (slug: string): boolean => TOWN_PAGES.has(slug);

/** Parts of an address that are only taken when they are one of ours. */
export const params = defineParams({
  townPage: (slug) => (isTownPage(slug) ? slug : undefined),
});
