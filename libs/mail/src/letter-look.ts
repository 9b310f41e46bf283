import { page, part } from './letter-skeleton.js';
import type { CleanContent, CleanGroup } from './letter-content.js';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** What people and the town say is German; read aloud in an English letter it says so. */
const spoken = ({ locale }: Pick<CleanContent, 'locale'>, said = true): string =>
  said && locale === 'en' ? ' lang="de"' : '';

/** Lines of a text as paragraphs; single line breaks stay. */
function paragraphs(text: string, style = '', lang = ''): string {
  const styled = `${style ? ` style="${style}"` : ''}${lang}`;
  return text
    .split(/\n{2,}/)
    .map((one) => `<p${styled}>${escaped(one).replace(/\n/g, '<br>')}</p>`)
    .join('');
}

const GAP = 'margin:0 0 12px';
const MUTED = 'margin:0;color:#565A6C';

function quote(content: CleanContent): string {
  const { quote: said } = content;
  if (!said) return '';
  const lang = spoken(content);
  const end = said.source ? GAP : 'margin:0';
  const lines = [
    said.label ? paragraphs(said.label, `${GAP};font-weight:600`) : '',
    said.lead ? paragraphs(said.lead, `${GAP};font-weight:600`, lang) : '',
    said.text ? paragraphs(said.text, end, lang) : '',
    said.source ? `<p class="muted" style="${MUTED}"${lang}>${escaped(said.source)}</p>` : '',
  ];
  return part('quote', { edge: said.town ? '#D2902B' : '#22377F', text: lines.join('') });
}

function facts(content: CleanContent): string {
  const { facts: known } = content;
  if (!known?.length) return '';
  const rows = known.map(
    ({ label, value, said }) =>
      `<tr><td class="muted" style="padding:0 24px 12px 0;vertical-align:top;color:#565A6C">${escaped(label)}</td><td style="padding:0 0 12px;vertical-align:top"${spoken(content, said ?? false)}>${escaped(value)}</td></tr>`,
  );
  return part('facts', { rows: rows.join('') });
}

const link = ({ label, href }: { label: string; href: string }) =>
  `<a class="link" href="${escaped(href)}" style="color:#22377F">${escaped(label)}</a>`;

function group({ kicker, heading, href, items, why, stop }: CleanGroup, lang: string): string {
  const told = items.map(
    ({ lead, text, when }) =>
      `<p style="margin:0 0 4px"><strong>${escaped(lead)}</strong> <span class="muted" style="color:#565A6C">${escaped(when)}</span></p>${text ? paragraphs(text, GAP, lang) : ''}`,
  );
  return part('group', {
    kicker: escaped(kicker),
    heading: lang ? `<span${lang}>${escaped(heading)}</span>` : escaped(heading),
    href: escaped(href),
    items: told.join(''),
    why: `${escaped(why)}${stop ? ` ${link(stop)}` : ''}`,
  });
}

/** The HTML of a letter: nothing from another host, no script, complete without its pictures. */
export function layOut(content: CleanContent): string {
  const body = [
    content.kicker ? part('kicker', { text: escaped(content.kicker) }) : '',
    part('heading', { text: escaped(content.heading) }),
    part('paragraph', { text: paragraphs(content.greeting) }),
    ...content.paragraphs.map(({ text, said }) =>
      part('paragraph', { text: paragraphs(text, '', spoken(content, said)) }),
    ),
    content.code ? part('code', { text: escaped(content.code) }) : '',
    quote(content),
    facts(content),
    ...content.groups.map((one) => group(one, spoken(content))),
    content.button
      ? part('button', { href: escaped(content.button.href), label: escaped(content.button.label) })
      : '',
    ...(content.closing ?? []).map((text) => part('closing', { text: paragraphs(text) })),
  ];
  return page(body.join(''), {
    locale: content.locale,
    subject: escaped(content.subject),
    whyHeading: escaped(content.whyHeading),
    why: escaped(content.why),
    links: content.links.map(link).join(' · '),
    foot: escaped(content.foot),
  });
}
