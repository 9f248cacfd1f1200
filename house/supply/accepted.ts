/** Something that was looked at and is lived with: for this package alone, in this very form, with the reason. */
export interface Accepted {
  readonly name: string;
  readonly found: string;
  readonly reason: string;
}

/** Licences besides the allowed ones of what is installed with us. Nothing that is bundled may stand here. */
export const acceptedLicences: readonly Accepted[] = [
  {
    name: '@logdna/tail-file',
    found: 'Custom: LICENSE',
    reason: 'its manifest says "SEE LICENSE IN LICENSE", and that is the MIT License; comes with @pulumi/pulumi',
  },
  {
    name: 'spdx-exceptions',
    found: 'CC-BY-3.0',
    reason: 'a list of names, taken as it is and not bundled; comes with @pulumi/pulumi',
  },
];

/** Scripts that run when we are installed. npm 11 asks the user first. */
export const acceptedScripts: readonly Omit<Accepted, 'found'>[] = [
  {
    name: 'protobufjs',
    reason: 'compares its version with the range of who depends on it, and prints a warning; comes with @pulumi/pulumi',
  },
];
