import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A type of the package schema, as far as it is used here. Source: pulumi/pulumi, `pkg/codegen/schema/pulumi.json`. */
export interface TypeSpec {
  readonly type?: string;
  readonly $ref?: string;
  readonly items?: TypeSpec;
  readonly additionalProperties?: TypeSpec;
  /** Whether the value has to be known while the program runs: no output. */
  readonly plain?: boolean;
}

/** An object type, or an enumeration. */
export interface ObjectSpec {
  readonly properties?: Readonly<Record<string, TypeSpec>>;
  readonly required?: readonly string[];
  readonly enum?: readonly { readonly value: unknown }[];
}

/** A component. */
export interface ResourceSpec {
  readonly inputProperties: Readonly<Record<string, TypeSpec>>;
  readonly requiredInputs?: readonly string[];
  readonly properties: Readonly<Record<string, TypeSpec>>;
}

/** The schema of the package. Generated from the components: `npm run docs`. */
export interface PackageSchema {
  readonly name: string;
  readonly resources: Readonly<Record<string, ResourceSpec>>;
  readonly types: Readonly<Record<string, ObjectSpec>>;
}

const root = join(__dirname, '..');
const read = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8'));

/** Version of the package: that of its manifest, so that a release has to change one place. */
export const version: string = read('package.json').version;

/** The schema that is shipped, with the version. */
export const schema: PackageSchema = { ...read('schema.json'), version };

/** The type that a reference names: `#/types/regionlift:index:WorkloadBucket`. */
export const typeAt = (reference: string): ObjectSpec | undefined => schema.types[reference.replace('#/types/', '')];
