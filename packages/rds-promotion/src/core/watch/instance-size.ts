/** What an instance class consists of, as far as thresholds follow from it. */
export interface InstanceSize {
  readonly vcpus: number;
  /** Bytes; absent where the family's memory does not follow from its vCPUs. */
  readonly memoryBytes?: number;
}

/**
 * The size of a class: `db.r6g.2xlarge` → 8 vCPUs, 64 GiB. Undefined where it does not follow from the name: then nothing is
 * asked of it.
 *
 * Source: RDS User Guide, "Hardware specifications for DB instance classes": `large` has 2 vCPUs, `xlarge` 4, `Nxlarge` N times
 * that; general-purpose classes have 4 GiB a vCPU, memory-optimised ones of the families r5 to r8 8 GiB; of burstable ones t3
 * and t4g have 2 vCPUs up to `large`.
 */
export function instanceSizeOf(instanceClass: string): InstanceSize | undefined {
  const [, family = '', size = ''] = /^db\.([a-z0-9-]+)\.([a-z0-9]+)$/.exec(instanceClass) ?? [];
  if (/^t(3|4g)$/.test(family)) return burstable(size);
  const vcpus = size === 'large' ? 2 : 4 * Number(/^(\d*)xlarge$/.exec(size)?.[1]?.padStart(1, '1'));
  if (!Number.isSafeInteger(vcpus) || vcpus === 0 || !/^[a-z]\d/.test(family)) return undefined;
  const gibibytes = /^r[5-8]/.test(family) ? 8 : /^m[5-8]/.test(family) ? 4 : undefined;
  return { vcpus, ...(gibibytes !== undefined && { memoryBytes: vcpus * gibibytes * gibibyte }) };
}

const gibibyte = 1024 ** 3;

const burstable = (size: string): InstanceSize | undefined => {
  const memory: Readonly<Record<string, number>> = {
    micro: 1,
    small: 2,
    medium: 4,
    large: 8,
    xlarge: 16,
    '2xlarge': 32,
  };
  const gibibytes = Object.hasOwn(memory, size) ? memory[size] : undefined;
  if (gibibytes === undefined) return undefined;
  return { vcpus: Math.max(2, gibibytes / 4), memoryBytes: gibibytes * gibibyte };
};
