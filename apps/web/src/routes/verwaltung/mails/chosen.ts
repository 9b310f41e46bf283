/** Which letter an address asks for: its kind, the language and the way in which it reads. */
export function chosenIn({ params, url }: { params: { kind: string }; url: URL }) {
  const sample = Number(url.searchParams.get('fassung') ?? 1);
  return {
    kind: params.kind.slice(0, 40),
    locale: url.searchParams.get('sprache') === 'en' ? 'en' : 'de',
    sample: Number.isInteger(sample) && sample > 0 && sample <= 1000 ? sample : 1,
  };
}
