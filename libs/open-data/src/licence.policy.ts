export interface Licence {
  key: string;
  name: string;
  /** Where it can be read. */
  url: string;
  /** In the list of DCAT-AP.de. */
  uri: string;
  /** Whoever uses the data names the town. */
  names: boolean;
}

const LICENCES: readonly Licence[] = [
  {
    key: 'dl-de/zero-2-0',
    name: 'Datenlizenz Deutschland – Zero – Version 2.0',
    url: 'https://www.govdata.de/dl-de/zero-2-0',
    uri: 'http://dcat-ap.de/def/licenses/dl-zero-de/2.0',
    names: false,
  },
  {
    key: 'dl-de/by-2-0',
    name: 'Datenlizenz Deutschland – Namensnennung – Version 2.0',
    url: 'https://www.govdata.de/dl-de/by-2-0',
    uri: 'http://dcat-ap.de/def/licenses/dl-by-de/2.0',
    names: true,
  },
  {
    key: 'cc-zero',
    name: 'Creative Commons CC Zero 1.0',
    url: 'https://creativecommons.org/publicdomain/zero/1.0/',
    uri: 'http://dcat-ap.de/def/licenses/cc-zero',
    names: false,
  },
  {
    key: 'cc-by/4.0',
    name: 'Creative Commons Namensnennung 4.0',
    url: 'https://creativecommons.org/licenses/by/4.0/',
    uri: 'http://dcat-ap.de/def/licenses/cc-by/4.0',
    names: true,
  },
];

/** The one that the town chose, or the freest. Throws on a word that is no licence: nobody may use data under it. */
export function licenceOf(key = 'dl-de/zero-2-0'): Licence {
  const licence = LICENCES.find((one) => one.key === key);
  if (!licence)
    throw new Error(
      `The town setting "openData" names the licence ${key}; known are ${LICENCES.map((one) => one.key).join(', ')}.`,
    );
  return licence;
}
