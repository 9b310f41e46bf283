const LONGEST = 10_000;
/** Forms with pictures are large, and keep their texts themselves. */
const IS_FORM = 'application/x-www-form-urlencoded';

/** What somebody has written in a form, as against keys, choices and addresses: everything of several words. */
export async function typedTexts(request: Request): Promise<Record<string, string>> {
  if (!request.headers.get('content-type')?.startsWith(IS_FORM)) return {};
  const form = await request.clone().formData();
  const texts = [...form].filter(
    (field): field is [string, string] => typeof field[1] === 'string' && /\S\s+\S/.test(field[1]),
  );
  return Object.fromEntries(texts.map(([name, value]) => [name, value.slice(0, LONGEST)]));
}
