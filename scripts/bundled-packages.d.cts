/** A package of somebody else whose code is in a bundle. */
export interface BundledPackage {
  readonly name: string;
  readonly version: string;
  /** As its manifest has it: an SPDX expression, if all is well. */
  readonly licence: string;
  readonly text?: string;
  readonly notice?: string;
  readonly repository?: string;
}

export function bundledPackages(
  metafile: { readonly inputs: Readonly<Record<string, unknown>> },
  folder: string,
): Promise<readonly BundledPackage[]>;

export function homeOf(path: string): string | undefined;

export function licenceText(found: {
  readonly licence: string;
  readonly file?: string;
  readonly text: string;
  readonly author?: string;
}): string | undefined;
