/** What stands in an answer for whoever looks: files of programs are opened. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';

/** The text of an answer, whatever kind of file it is; where a line of a PDF breaks, a word is put together again. */
export async function wordsIn(response: Response): Promise<string> {
  const type = response.headers.get('content-type') ?? '';
  if (!/pdf|officedocument/.test(type)) return response.text();
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (type.includes('officedocument'))
    return Object.values(unzipSync(bytes))
      .map((part) => strFromU8(part))
      .join('\n');
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  return `${text}\n${text.replaceAll(/[-\u00ad\u2010]?\s+/g, '')}`;
}

interface Services {
  meiliUrl?: string;
  meiliKey?: string;
}

/** Everything that the search engine holds, every index; null where there is none for this machine. */
export async function searchDump(): Promise<string | null> {
  const folder = join(process.env['EIN_E2E_MAIL'] ?? '', '..');
  const { meiliUrl, meiliKey } = JSON.parse(
    await readFile(join(folder, 'services.json'), 'utf8'),
  ) as Services;
  if (!meiliUrl) return null;
  const read = async (path: string): Promise<string> => {
    const response = await fetch(meiliUrl + path, {
      headers: { authorization: `Bearer ${meiliKey ?? ''}` },
    });
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response.text();
  };
  const { results } = JSON.parse(await read('/indexes?limit=100')) as {
    results: { uid: string }[];
  };
  const all = await Promise.all(
    results.map(({ uid }) => read(`/indexes/${uid}/documents?limit=100000`)),
  );
  return all.join('\n');
}
