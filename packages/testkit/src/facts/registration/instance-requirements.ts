/** Attributes that instances are selected by, where CloudFormation's spelling is not plain PascalCase. */
export const requirementSpelling = {
  acceleratorTotalMemoryMib: 'AcceleratorTotalMemoryMiB',
  memoryGibPerVcpu: 'MemoryGiBPerVCpu',
  memoryMib: 'MemoryMiB',
  totalLocalStorageGb: 'TotalLocalStorageGB',
  vcpuCount: 'VCpuCount',
} as const;
