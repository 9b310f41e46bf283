import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';

// Raw HTML is off in the parser, and what it makes passes one sanitizer all the same.
const parser = new MarkdownIt({ html: false, linkify: true, breaks: true, typographer: false });
parser.disable(['image', 'heading', 'lheading', 'table', 'code', 'fence']);

const pageParser = new MarkdownIt({ html: false, linkify: true, breaks: false });
pageParser.disable(['image', 'code', 'fence']);

const RULES: sanitizeHtml.IOptions = {
  allowedTags: ['p', 'br', 'strong', 'em', 'ul', 'ol', 'li', 'blockquote', 'a', 'hr'],
  allowedAttributes: { a: ['href', 'rel'] },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  transformTags: {
    a: sanitizeHtml.simpleTransform('a', { rel: 'ugc nofollow noopener noreferrer' }),
  },
};

/** Safe HTML of a resident's or an office's text. Headings, pictures and tables are not for contributions. */
export function renderText(markdown: string): string {
  return sanitizeHtml(parser.render(markdown), RULES);
}

/** Safe HTML of a page of the town: headings and tables too. */
export function renderPage(markdown: string): string {
  return sanitizeHtml(pageParser.render(markdown), {
    ...RULES,
    allowedTags: [
      ...(RULES.allowedTags as string[]),
      'h2',
      'h3',
      'table',
      'thead',
      'tbody',
      'tr',
      'th',
      'td',
    ],
    transformTags: {},
  });
}

const MARKS =
  /^[ \t]*(?:[-*+>]|\d+\.|#{1,6})[ \t]+|\*\*|__|`|(?<![\p{L}\p{N}*_])[*_](?=\S)|(?<=\S)[*_](?![\p{L}\p{N}*_])|\[([^\]]*)\]\([^)]*\)/gmu;

/** The words of a Markdown text without its marks, for excerpts: emphasis, lists, quotations and links' addresses go. */
export function wordsOf(markdown: string): string {
  return markdown.replace(MARKS, (_mark, label: string | undefined) => label ?? '');
}
