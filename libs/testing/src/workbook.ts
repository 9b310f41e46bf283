import { strToU8, zipSync } from 'fflate';

/** A workbook as the former platform writes it, for tests; `sheet` stands in place of the rows. */
export function workbook(rows: (string | number)[][], sheet?: string | Uint8Array): Buffer {
  const texts = [...new Set(rows.flat().filter((cell) => typeof cell === 'string'))];
  const escaped = (text: string) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const cell = (value: string | number, column: number, row: number) => {
    const at = `${String.fromCharCode(65 + column)}${row + 1}`;
    if (value === '') return '';
    return typeof value === 'number'
      ? `<c r="${at}"><v>${value}</v></c>`
      : `<c r="${at}" t="s"><v>${texts.indexOf(value)}</v></c>`;
  };
  const written = rows
    .map(
      (row, nr) =>
        `<row r="${nr + 1}">${row.map((value, column) => cell(value, column, nr)).join('')}</row>`,
    )
    .join('');
  const content = sheet ?? `<worksheet><sheetData>${written}</sheetData></worksheet>`;
  return Buffer.from(
    zipSync({
      'xl/workbook.xml': strToU8(
        '<workbook><sheets><sheet name="a" r:id="rId1"/></sheets></workbook>',
      ),
      'xl/_rels/workbook.xml.rels': strToU8(
        '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
      ),
      'xl/sharedStrings.xml': strToU8(
        `<sst>${texts.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`,
      ),
      'xl/worksheets/sheet1.xml': typeof content === 'string' ? strToU8(content) : content,
    }),
  );
}
