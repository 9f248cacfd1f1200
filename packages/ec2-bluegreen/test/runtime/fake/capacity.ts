import type { CapacityPort } from '../../../src/runtime/ports';

/** What the target region has room for. */
export interface FakeCapacity {
  vcpuQuota: number;
  vcpusInUse: number;
  vcpus: Record<string, number>;
  architectures: Record<string, readonly string[]>;
  offered: string[];
  reservations: Record<string, { state: string; instanceType: string; available: number; total: number }>;
  scalingRoleExists: boolean;
}

/** A region with room for thirty-two instances of the sample. */
export const fakeCapacity = (types: readonly string[]): FakeCapacity => ({
  vcpuQuota: 64,
  vcpusInUse: 0,
  vcpus: Object.fromEntries(types.map((type) => [type, 2])),
  architectures: Object.fromEntries(types.map((type) => [type, ['arm64']])),
  offered: [...types],
  reservations: {},
  scalingRoleExists: true,
});

/** The port of {@link FakeCapacity}. */
export const fakeCapacityPort = (capacity: FakeCapacity): CapacityPort => ({
  vcpuQuota: async () => capacity.vcpuQuota,
  vcpusInUse: async () => capacity.vcpusInUse,
  vcpusOf: async (types) => Object.fromEntries(Object.entries(capacity.vcpus).filter(([type]) => types.includes(type))),
  architecturesOf: async (types) =>
    Object.fromEntries(Object.entries(capacity.architectures).filter(([type]) => types.includes(type))),
  offered: async (types) => types.filter((type) => capacity.offered.includes(type)),
  reservation: async (id) => capacity.reservations[id],
  scalingRoleExists: async () => capacity.scalingRoleExists,
});
