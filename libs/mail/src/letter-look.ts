import { BORDER, SIGN } from './letter-pictures.js';
import type { CleanContent } from './letter.js';

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

const FONT = "'Fira Sans','Segoe UI',Roboto,Arial,sans-serif";
const PLAIN = 'margin:0 0 16px;font-size:18px;line-height:28px';

// Mail programs that know the dark theme take these; the others show the light one.
const DARK = `
@media (prefers-color-scheme: dark) {
  .desk { background:#0C1022 !important; }
  .sheet { background:#1A2140 !important; color:#F3EFE6 !important; }
  .quiet, .foot { background:#171D38 !important; }
  .ink { color:#F3EFE6 !important; }
  .muted { color:#B5BAD0 !important; }
  .head { background:#24357A !important; }
  .button { background:#B4C3F5 !important; color:#10152A !important; }
  .line { border-color:#313A62 !important; }
}`;

/** Lines of a text as paragraphs; single line breaks stay. */
function paragraphs(text: string, style: string, className = 'ink'): string {
  return text
    .split(/\n{2,}/)
    .map(
      (part) =>
        `<p class="${className}" style="${style}">${escaped(part).replace(/\n/g, '<br>')}</p>`,
    )
    .join('');
}

function quoteBox({ quote }: CleanContent): string {
  if (!quote) return '';
  const edge = quote.town ? '#D2902B' : '#22377F';
  return `<div class="quiet" style="margin:0 0 24px;padding:24px 24px 8px;background:#FAF7F1;border-top:4px solid ${edge}">
${quote.lead ? paragraphs(quote.lead, `${PLAIN};font-weight:600`) : ''}${quote.text ? paragraphs(quote.text, PLAIN) : ''}${quote.source ? paragraphs(quote.source, `${PLAIN};color:#565A6C`, 'muted') : ''}
</div>`;
}

function factRows({ facts }: CleanContent): string {
  if (!facts?.length) return '';
  const rows = facts.map(
    (
      fact,
    ) => `<tr><td class="muted" style="padding:0 24px 12px 0;vertical-align:top;color:#565A6C;font-size:16px;line-height:24px">${escaped(fact.label)}</td>
<td class="ink" style="padding:0 0 12px;vertical-align:top;font-size:16px;line-height:24px">${escaped(fact.value)}</td></tr>`,
  );
  return `<table role="presentation" cellpadding="0" cellspacing="0" style="margin:0 0 12px">${rows.join('')}</table>`;
}

function codeBox({ code }: CleanContent): string {
  if (!code) return '';
  return `<p class="quiet ink" style="margin:0 0 24px;padding:16px 24px;background:#E9EDF8;font-size:36px;line-height:44px;font-weight:600;letter-spacing:6px;font-variant-numeric:tabular-nums">${escaped(code)}</p>`;
}

function buttonLink({ button }: CleanContent): string {
  if (!button) return '';
  return `<p style="margin:8px 0 24px"><a class="button" href="${escaped(button.href)}" style="display:inline-block;padding:16px 28px;background:#22377F;color:#FFFFFF;border-radius:4px;font-size:18px;line-height:24px;font-weight:600;text-decoration:none">${escaped(button.label)}</a></p>`;
}

function body(content: CleanContent): string {
  return `${content.kicker ? paragraphs(content.kicker, 'margin:0 0 4px;font-size:16px;line-height:24px;color:#565A6C', 'muted') : ''}
<h1 class="ink" style="margin:0 0 20px;font-size:28px;line-height:36px;font-weight:600">${escaped(content.heading)}</h1>
${paragraphs(content.greeting, PLAIN)}
${content.paragraphs.map((text) => paragraphs(text, PLAIN)).join('\n')}
${codeBox(content)}${quoteBox(content)}${factRows(content)}${buttonLink(content)}
${(content.closing ?? []).map((text) => paragraphs(text, `${PLAIN};font-size:16px;line-height:24px;color:#565A6C`, 'muted')).join('\n')}`;
}

// Without pictures it is a plain head with the name: they say nothing, so their alt text is empty.
const HEAD = `<tr><td class="head" style="padding:20px 32px 16px;background:#1B2A63">
<table role="presentation" cellpadding="0" cellspacing="0"><tr><td style="padding:0 16px 0 0"><img src="cid:${SIGN.cid}" width="44" height="44" alt="" style="display:block;border:0"></td>
<td style="color:#FFFFFF;font-size:20px;line-height:28px;font-weight:600">EIN.Ideen.raum</td></tr></table></td></tr>
<tr><td class="head" style="padding:0;background:#1B2A63;font-size:0;line-height:0"><img src="cid:${BORDER.cid}" width="640" height="28" alt="" style="display:block;width:100%;height:28px;border:0;object-fit:cover;object-position:left"></td></tr>`;

/** The HTML of a letter: inline styles, no script, nothing from another host. */
export function layOut(content: CleanContent): string {
  return `<!doctype html>
<html lang="${content.locale}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(content.subject)}</title>
<style>${DARK}
</style>
</head>
<body class="desk" style="margin:0;padding:0;background:#F2EDE2">
<table role="presentation" class="desk" width="100%" cellpadding="0" cellspacing="0" style="background:#F2EDE2"><tr><td align="center" style="padding:24px 8px">
<table role="presentation" class="sheet" width="100%" cellpadding="0" cellspacing="0" style="max-width:640px;background:#FFFFFF;color:#161B30;font-family:${FONT};text-align:left">
${HEAD}
<tr><td style="padding:32px 32px 16px">
${body(content)}
</td></tr>
<tr><td class="foot line" style="padding:24px 32px;background:#FAF7F1;border-top:1px solid #E1D9C9">
<p class="muted" style="margin:0 0 12px;font-size:16px;line-height:24px;color:#565A6C"><strong class="ink" style="color:#161B30">${escaped(content.whyHeading)}</strong> ${escaped(content.why)}</p>
<p class="muted" style="margin:0;font-size:14px;line-height:20px;color:#565A6C">${escaped(content.foot)}</p>
</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}
