import type { Packed } from './packed';

/** One question about a package as the registry would get it. */
export interface SupplyCheck {
  /** What has to be true, as it stands in the report. */
  readonly asks: string;
  /** What is wrong, each in one sentence that names file and value; nothing when all is well. */
  judge(packed: Packed): readonly string[] | Promise<readonly string[]>;
}
