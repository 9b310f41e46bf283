/** What holds for the packages that we build on, told from the lock file alone: no network is asked. */

export interface Manifest {
  name?: string;
  engines?: Record<string, string>;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  allowScripts?: Record<string, boolean>;
}

export interface LockedPackage {
  version?: string;
  resolved?: string;
  integrity?: string;
  license?: string;
  link?: boolean;
  dev?: boolean;
  hasInstallScript?: boolean;
}
export type Lock = Record<string, LockedPackage>;

const EXACT = /^(\d+\.\d+\.\d+(-[\w.]+)?|\*)$/;
const REGISTRY = 'https://registry.npmjs.org/';

/** Each may be used in a work under the EUPL-1.2 that is given away as source, and beside it. */
const LICENCES =
  /^(MIT( AND (OFL-1\.1|Zlib|BSD-3-Clause))?|MIT-0|MIT \(http:\/\/mootools\.net\/license\.txt\)|ISC|0BSD|BSD|BSD-[23]-Clause|Apache-2\.0( AND MIT)?|BlueOak-1\.0\.0|Python-2\.0|PSF-2\.0|OFL-1\.1|CC0-1\.0|CC-BY-4\.0|EUPL-1\.2|MPL-2\.0|(Apache-2\.0 AND )?LGPL-3\.0-or-later( AND MIT)?|MIT OR (CC0-1\.0|EUPL-1\.1\+|GPL-3\.0-or-later))$/;

/** Without a licence in the lock file; each was looked up by hand. */
const LOOKED_UP: Record<string, string> = {
  '@inlang/plugin-message-format': 'MIT, in its file LICENSE',
  'sqlite-wasm-kysely': 'MIT, in its file LICENSE',
  busboy: 'MIT, written in the old form "licenses"',
  dicer: 'MIT, written in the old form "licenses"',
  streamsearch: 'MIT, written in the old form "licenses"',
  'humanize-number': 'MIT, written in its readme',
  only: 'MIT, written in its readme',
};

const nameOf = (path: string): string => path.slice(path.lastIndexOf('node_modules/') + 13);

/** Versions that are not exact: what is installed tomorrow would be something else. */
export function looseVersions(manifests: Manifest[]): string[] {
  return manifests.flatMap(({ name, ...lists }) =>
    (['dependencies', 'devDependencies', 'optionalDependencies'] as const).flatMap((kind) =>
      Object.entries(lists[kind] ?? {})
        .filter(([, version]) => !EXACT.test(version))
        .map(([dependency, version]) => `${name}: ${dependency} ${version}`),
    ),
  );
}

/** Everything wrong with the lock file, one sentence each; empty when nothing is. */
export function lockFaults(lock: Lock, allowScripts: Record<string, boolean>): string[] {
  return foreign(lock).flatMap(([path, locked]) => {
    const name = nameOf(path);
    return [
      ...(isOfRegistry(locked) ? [] : [`${name} comes from ${locked.resolved}.`]),
      ...(locked.integrity?.startsWith('sha512-') ? [] : [`${name} has no digest.`]),
      ...(mayBuild(name, locked, allowScripts)
        ? []
        : [`${name} wants to run a script when it is installed, and nobody said whether it may.`]),
      ...(isUsable(name, locked)
        ? []
        : [`${name} has the licence ${locked.license ?? 'unknown'}.`]),
    ];
  });
}

/** Without an address it is the registry's, and its digest says which file. */
const isOfRegistry = ({ resolved }: LockedPackage): boolean =>
  resolved === undefined || resolved.startsWith(REGISTRY);

const foreign = (lock: Lock): [string, LockedPackage][] =>
  Object.entries(lock).filter(([path, { link }]) => path.includes('node_modules/') && !link);

/** One name may stand for the packages of a scope that are the same thing for other machines. */
function mayBuild(
  name: string,
  { hasInstallScript }: LockedPackage,
  allowScripts: Record<string, boolean>,
): boolean {
  if (!hasInstallScript || name in allowScripts) return true;
  const scope = name.split('/')[0] ?? '';
  return (
    scope.startsWith('@') && Object.keys(allowScripts).some((one) => one.startsWith(`${scope}/`))
  );
}

function isUsable(name: string, { license }: LockedPackage): boolean {
  if (license === undefined) return name in LOOKED_UP;
  return LICENCES.test(license.replace(/^\((.*)\)$/, '$1'));
}

/** Fixed in these versions; from the public advisories of this year. A package that is not there is no fault. */
const FIXED_IN: Record<string, string> = {
  '@apollo/server': '5.5.0',
  '@graphql-tools/utils': '12.0.1',
  '@nestjs/core': '12.0.2',
  '@nestjs/platform-fastify': '11.1.24',
  '@sveltejs/kit': '2.69.1',
  'altcha-lib': '1.4.1',
  fastify: '5.12.1',
  graphql: '16.8.1',
  'markdown-it': '14.1.1',
  nodemailer: '10.4.1',
  sharp: '0.35.0',
  svelte: '5.55.7',
  typeorm: '1.1.0',
};

/** Packages that are older than a mended weakness of theirs. */
export function knownWeak(lock: Lock): string[] {
  return foreign(lock)
    .filter(([path, { version = '' }]) => {
      const fixed = FIXED_IN[nameOf(path)];
      return fixed !== undefined && isOlder(version, fixed);
    })
    .map(([path, { version }]) => `${nameOf(path)} ${version} < ${FIXED_IN[nameOf(path)]}`);
}

function isOlder(version: string, than: string): boolean {
  const [a, b] = [version, than].map((one) => (one.split('-')[0] ?? '').split('.').map(Number));
  for (let at = 0; at < 3; at++) if (a?.[at] !== b?.[at]) return (a?.[at] ?? 0) < (b?.[at] ?? 0);
  return false;
}
