import { Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import { hashOf } from './canonical.js';
import { sameBytes } from './docx-bytes.js';
import { clean, DocxWriter, form, heading, link, paragraph, run } from './docx-parts.js';
import { vorlage } from './docx-vorlage.js';
import { editionName, kickerOf, publisherOf, shortHash } from './front-page.js';
import { germanMoment } from './german-date.js';
import type { ReportDocument } from './report-document.js';

/** Takes seconds for a long annex: run it in a thread (`toDocx`). */
export async function writeDocx(document: ReportDocument, baseUrl: string): Promise<Uint8Array> {
  const moment = document.publishedAt ?? document.cutoff;
  const whole = new Document({
    title: clean(`Beschlussvorlage: ${document.title}`),
    subject: clean(document.scope.words),
    creator: clean(publisherOf(document)),
    lastModifiedBy: clean(document.publisher?.platform ?? ''),
    description: clean(editionName(document)),
    hyphenation: { autoHyphenation: true },
    styles: STYLES,
    sections: [
      {
        properties: { page: { size: { width: 11_906, height: 16_838 }, margin: MARGIN } },
        footers: { default: footer(document) },
        children: [
          paragraph(kickerOf(document)),
          heading(0, `Beschlussvorlage: ${document.title}`),
          form(HEAD, [
            ['Vorlagennummer', ''],
            ['Betreff', document.title],
            ['Federführung', ''],
            ['Öffentlich', ''],
          ]),
          new Paragraph({
            children: [
              run('Grundlage: '),
              link(baseUrl + document.path, baseUrl + document.path),
              run(`, Prüfsumme ${hashOf(document)}`),
            ],
          }),
          ...vorlage(document, new DocxWriter(baseUrl)),
        ],
      },
    ],
  });
  return sameBytes(await Packer.toBuffer(whole), moment);
}

const HEAD = ['Angabe', 'Inhalt'];
const MARGIN = { top: 1_134, bottom: 1_134, left: 1_304, right: 1_134 };

/** Fonts that a word processor of the administration has; sizes in half points. */
const STYLES = {
  default: {
    document: {
      run: { font: 'Arial', size: 21, language: { value: 'de-DE' } },
      paragraph: { spacing: { after: 100, line: 276 } },
    },
    title: { run: { font: 'Arial', size: 40, bold: true }, paragraph: { spacing: { after: 160 } } },
    heading1: {
      run: { font: 'Arial', size: 28, bold: true },
      paragraph: { spacing: { before: 320, after: 120 } },
    },
    heading2: {
      run: { font: 'Arial', size: 24, bold: true },
      paragraph: { spacing: { before: 220, after: 80 } },
    },
    heading3: {
      run: { font: 'Arial', size: 21, bold: true, color: '565A6C' },
      paragraph: { spacing: { before: 140, after: 60 } },
    },
    hyperlink: { run: { color: '22377F', underline: { type: 'single' as const } } },
  },
  paragraphStyles: [
    {
      id: 'Caption',
      name: 'caption',
      basedOn: 'Normal',
      next: 'Normal',
      run: { bold: true },
      paragraph: { spacing: { before: 120, after: 60 } },
    },
  ],
  characterStyles: [
    { id: 'Ausfuellen', name: 'Ausfüllen', run: { color: '84510A', italics: true } },
  ],
};

function footer(document: ReportDocument): Footer {
  const moment =
    document.publishedAt === null
      ? `Entwurf, Stand ${germanMoment(document.cutoff)}`
      : `Eingefroren am ${germanMoment(document.publishedAt)}`;
  const text = `${moment}. Prüfsumme ${shortHash(hashOf(document))} · `;
  return new Footer({
    children: [
      new Paragraph({
        children: [
          new TextRun({
            size: 16,
            children: [text, 'Seite ', PageNumber.CURRENT, ' von ', PageNumber.TOTAL_PAGES],
          }),
        ],
      }),
    ],
  });
}
