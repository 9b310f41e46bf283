import { type Quad, type Term, Writer } from 'n3';

export const PREFIXES: Record<string, string> = {
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  dcatap: 'http://data.europa.eu/r5r/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
};

/** A graph in Turtle. */
export function turtleOf(graph: readonly Quad[]): string {
  let text = '';
  const writer = new Writer({ prefixes: PREFIXES });
  writer.addQuads([...graph]);
  writer.end((error: unknown, result: string) => {
    if (error) throw new Error('The graph was not written.', { cause: error });
    text = result;
  });
  return text;
}

/** The same graph in JSON-LD, with the same prefixes. */
export function jsonLdOf(graph: readonly Quad[]): string {
  const nodes = new Map<string, Record<string, unknown>>();
  for (const { subject, predicate, object } of graph) {
    const node = nodes.get(subject.value) ?? { '@id': subject.value };
    nodes.set(subject.value, node);
    const isType = predicate.value === `${PREFIXES['rdf']}type`;
    const key = isType ? '@type' : shortened(predicate.value);
    const value = isType ? shortened(object.value) : valueOf(object);
    node[key] = [...((node[key] as unknown[] | undefined) ?? []), value];
  }
  return `${JSON.stringify({ '@context': PREFIXES, '@graph': [...nodes.values()] }, null, 2)}\n`;
}

function valueOf(object: Term): object {
  if (object.termType !== 'Literal') return { '@id': object.value };
  if (object.language) return { '@value': object.value, '@language': object.language };
  const type = object.datatype.value;
  if (type === `${PREFIXES['xsd']}string`) return { '@value': object.value };
  return { '@value': object.value, '@type': shortened(type) };
}

function shortened(address: string): string {
  const known = Object.entries(PREFIXES).find(([, full]) => address.startsWith(full));
  return known ? `${known[0]}:${address.slice(known[1].length)}` : address;
}
