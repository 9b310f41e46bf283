import { defineParams } from '@sveltejs/kit/params';
import { isFormat } from '#lib/state/edition-formats.ts';

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
  count: (part) => (/^[1-9]\d{0,6}$/.test(part) ? part : undefined),
  dataFile: (name) => (/^[a-z-]{1,40}\.[a-z.-]{1,20}$/.test(name) ? name : undefined),
  editionFormat: (name) => (isFormat(name) ? name : undefined),
  townPage: (slug) => (isTownPage(slug) ? slug : undefined),
});
