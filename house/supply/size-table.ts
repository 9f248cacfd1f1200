import Table from 'cli-table3';
import { inKilobytes, sizesOf } from './checks/sizes';
import type { Packed } from './packed';

/** How large each package is, largest first. */
export function sizeTable(packages: readonly Packed[]): string {
  const table = new Table({
    head: ['package', 'packed kB', 'unpacked kB', 'files', 'function kB'],
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'right', 'right', 'right'],
  });
  const rows = packages
    .map((packed) => ({ name: packed.name, ...sizesOf(packed) }))
    .sort((a, b) => b.packed - a.packed);
  for (const { name, packed, unpacked, files, bundle } of rows)
    table.push([name, inKilobytes(packed), inKilobytes(unpacked), files, bundle === 0 ? '' : inKilobytes(bundle)]);
  return table.toString();
}
