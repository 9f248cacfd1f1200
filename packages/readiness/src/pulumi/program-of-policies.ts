import type { PolicyResource } from '@pulumi/policy';
import type { Program, Unread } from '../model';
import { identifying } from '../read/pulumi/identifying';
import { programOfRegistrations } from '../read/pulumi/program-of-registrations';
import { decodeRecord } from '../read/pulumi/property-value';
import { withReferences } from '../read/pulumi/references';
import { registered } from '../read/pulumi/registered';
import { STACK_TYPE, titleOf } from '../read/pulumi/stack';
import type { Noted } from './noted-inputs';
import { wireRecord } from './wire-value';

/**
 * The program of the resources that policies over a stack are given: their outputs, with the inputs that were noted before. Policies are
 * told neither of `retainOnDelete` nor which outputs are secrets; {@link settled} knows what follows.
 */
export function programOfPolicies(
  resources: readonly PolicyResource[],
  notedOf: (urn: string) => Noted | undefined,
  options: { readonly from?: string; readonly to?: string },
): Program {
  const unread: Unread[] = [];
  const written = resources.flatMap((resource) => {
    const read = registered(rawOf(resource, notedOf(resource.urn)));
    if (read === undefined) unread.push({ subject: resource.urn, reason: 'it has no URN or no type' });
    return read ?? [];
  });
  const stack = written.find(({ type }) => type === STACK_TYPE);
  const title = titleOf(written, 'a stack');
  if (Object.keys(stack?.state ?? {}).length === 0)
    unread.push({ subject: title, reason: 'no stack output is told: judge the state (pulumi stack export)' });
  return programOfRegistrations(
    {
      title,
      written,
      resources: withReferences(written.filter(({ type }) => type !== STACK_TYPE).map(identifying)),
      stackOutputs: stack?.state ?? {},
      config: decodeRecord(regionIn(resources)),
      unread,
    },
    options,
  );
}

function rawOf(resource: PolicyResource, noted: Noted | undefined): Record<string, unknown> {
  const { urn, type, props, opts, provider, parent, dependencies, propertyDependencies } = resource;
  const outputs = wireRecord(props);
  const isStack = type === STACK_TYPE;
  return {
    urn,
    type,
    custom: provider !== undefined || type.startsWith('pulumi:providers:'),
    inputs: isStack ? {} : (noted?.inputs ?? outputs),
    outputs,
    ...(typeof outputs.id === 'string' && { id: outputs.id }),
    ...(provider && { provider: `${provider.urn}::id` }),
    ...(parent && { parent: parent.urn }),
    dependencies: dependencies.map((one) => one.urn),
    propertyDependencies: Object.fromEntries(
      Object.entries(propertyDependencies).map(([property, on]) => [property, on.map((one) => one.urn)]),
    ),
    protect: opts.protect,
    // Nobody tells: what is protected is mostly retained as well, and what is said of the rest is not settled.
    retainOnDelete: opts.protect,
    ignoreChanges: opts.ignoreChanges,
    additionalSecretOutputs: opts.additionalSecretOutputs,
  };
}

/** The region of the configuration is the one of the default provider. */
function regionIn(resources: readonly PolicyResource[]): Record<string, unknown> {
  const providers = resources.map(({ provider }) => provider);
  const byDefault = providers.find((one) => one?.type === 'pulumi:providers:aws' && /^default/.test(one.name));
  const { region } = wireRecord(byDefault?.props ?? {});
  return region === undefined ? {} : { 'aws:region': region };
}
