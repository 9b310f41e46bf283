import type { RequestHandler } from './$types';

/** Everything public may be found; pages of people and searches may not. */
export const GET: RequestHandler = ({ url }) => {
  const closed = ['/konto', '/anmelden', '/moderation', '/amt', '/suche', '/ideen/neu', '/dev'];
  const lines = closed.flatMap((path) => [`Disallow: ${path}`, `Disallow: /en${path}`]);
  const map = `Sitemap: ${process.env.PUBLIC_URL ?? url.origin}/sitemap.xml`;
  return new Response(['User-agent: *', ...lines, '', map, ''].join('\n'), {
    headers: { 'content-type': 'text/plain; charset=utf-8' },
  });
};
