import type * as Content from '../../../../apps/api/seed/content.ts';

/** What ships with the product: the places, themes, projects and texts of its demo town, as compiled. */
export async function demoContent(): Promise<typeof Content> {
  const file = new URL('../../../../apps/api/dist/seed/content.js', import.meta.url);
  return (await import(file.href)) as typeof Content;
}
