import type { Capture, RegisteredResource } from '../../capture/types';
import { isUnknown, reveal, type Value } from '../../capture/values';
import { assemble, type Contribution } from '../assemble';
import { decodedText } from '../base64';
import { canonical } from '../canonical';
import type { FactId, Facts } from '../model';
import { readIn } from '../parameter-value';
import { regionOfKind } from '../reference';
import { adapterOf } from './adapters';
import { identities } from './identity';

/** What facts need of a capture; the rest of it may be absent. */
export type Program = Pick<Capture, 'resources' | 'stackOutputs'> & Partial<Pick<Capture, 'config'>>;

/** What a capture does not know. */
export interface ProgramOptions {
  /** The account that the program is deployed to. @default 123456789012, which the capture invents ARNs with */
  readonly account?: string;
  /** Told of a resource or an output that could not be read; the resource then has its raw inputs. @default it is thrown */
  readonly onUnread?: (origin: string, error: unknown) => void;
}

/**
 * The facts of a captured Pulumi program. Capture it as an update (`preview: false`): a preview knows no ids, so every
 * reference between its resources would be unknown, which equals nothing.
 */
export function factsOfProgram(program: Program, options: ProgramOptions = {}): Facts {
  const { account = '123456789012', onUnread } = options;
  const regionOf = regions(program);
  const { idOf, resolve } = identities(program.resources, regionOf, account);
  const read = (resource: RegisteredResource): Contribution[] => {
    const stated = mapTexts(readable(plain(resource.inputs), resource.type), (text) =>
      readIn(regionOf(resource), text),
    );
    const { region: _, ...inputs } = resolve(stated, resource) as Record<string, Value>;
    const registration = {
      type: resource.type,
      id: idOf(resource),
      account,
      inputs,
      kept: { onDelete: resource.retainOnDelete, onReplace: resource.retainOnDelete },
      origin: resource.urn,
    };
    const found = adapterOf(resource.type)?.read(registration) ?? [
      { to: registration.id, properties: inputs, kept: registration.kept, origin: resource.urn },
    ];
    return found.map((contribution) => withOptions(contribution, resource));
  };
  const attempt = <T>(origin: string, attempted: () => T, otherwise: () => T): T => {
    if (onUnread === undefined) return attempted();
    try {
      return attempted();
    } catch (error) {
      onUnread(origin, error);
      return otherwise();
    }
  };
  const contributions = program.resources.filter(isResource).flatMap((resource) =>
    attempt(
      resource.urn,
      () => read(resource),
      () => [asWritten(resource, idOf(resource))],
    ),
  );
  const outputs = Object.entries(program.stackOutputs).flatMap(([name, value]) =>
    attempt(
      `stack output ${name}`,
      () => [{ name, value: canonical(resolve(plain(value))) }],
      () => [],
    ),
  );
  return { resources: assemble(contributions), outputs: outputs.sort((a, b) => (a.name < b.name ? -1 : 1)) };
}

/** Components group and providers connect; everything else is a resource, `pulumi:` stack references included. */
const isResource = ({ custom, type }: RegisteredResource): boolean => custom && !type.startsWith('pulumi:providers:');

/**
 * Options of the engine that a template has no word for. What a template retains, a program retains and protects; only
 * another combination is worth a fact. A property that the engine is told to leave alone always is.
 */
function withOptions(contribution: Contribution, resource: RegisteredResource): Contribution {
  const { ignoreChanges, protect, retainOnDelete } = resource;
  const options = {
    ...(ignoreChanges.length > 0 && { IgnoredChanges: [...ignoreChanges] }),
    ...(contribution.aspect === undefined && protect !== retainOnDelete && { Protected: protect }),
  };
  return { ...contribution, properties: { ...contribution.properties, ...options } };
}

/** Values in clear; what a preview does not know stays recognizable. */
function plain(value: Value): Value {
  return hideUnknown(reveal(value));
}

/** Texts in base64 as texts. */
function readable(inputs: Value, type: string): Value {
  const encoded = adapterOf(type)?.encoded ?? [];
  const entries = Object.entries(inputs as Record<string, Value>);
  return Object.fromEntries(
    entries.map(([key, value]) => [key, encoded.includes(key) ? (decodedText(value) as Value) : value]),
  );
}

function mapTexts(value: Value, change: (text: string) => string): Value {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, change));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapTexts(inner as Value, change)]));
}

function hideUnknown(value: Value): Value {
  if (isUnknown(value)) return 'unresolved:unknown';
  if (Array.isArray(value)) return value.map(hideUnknown);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, hideUnknown(inner as Value)]));
}

/** A resource that no adapter could read. */
const asWritten = ({ inputs, retainOnDelete, urn }: RegisteredResource, to: FactId): Contribution => ({
  to,
  properties: plain(inputs) as Record<string, Value>,
  kept: { onDelete: retainOnDelete, onReplace: retainOnDelete },
  origin: urn,
});

/** `region` of the resource, of its explicit provider, of the configuration. */
function regions({ resources, config = {} }: Program): (resource: RegisteredResource) => string {
  const providers = new Map(
    resources.filter(({ type }) => type.startsWith('pulumi:providers:')).map(({ urn, inputs }) => [urn, inputs.region]),
  );
  return ({ type, inputs, provider = '' }) => {
    const given = inputs.region ?? providers.get(provider.slice(0, provider.lastIndexOf('::'))) ?? config['aws:region'];
    return regionOfKind(adapterOf(type)?.kind ?? '', typeof given === 'string' ? given : '(no region)');
  };
}
