/**
 * vCPUs and architecture of an instance type, by its name: sizes double, families whose generation is followed by `g` are
 * Graviton (EC2 User Guide, "Amazon EC2 instance type naming conventions"). Undefined for what is no name of a type, and for bare
 * metal.
 */
export function instanceType(name: string): { readonly vcpus: number; readonly architecture: string } | undefined {
  const [, features, size = ''] = /^[a-z]+\d+([a-z-]*)\.(.+)$/.exec(name) ?? [];
  const vcpus = sizes[size] ?? 4 * Number(/^(\d+)xlarge$/.exec(size)?.[1]);
  return features === undefined || Number.isNaN(vcpus)
    ? undefined
    : { vcpus, architecture: features.startsWith('g') ? 'arm64' : 'x86_64' };
}

/** Of those below 2xlarge; burstable types of the small sizes have two as well. */
const sizes: Readonly<Record<string, number>> = { nano: 2, micro: 2, small: 2, medium: 1, large: 2, xlarge: 4 };
