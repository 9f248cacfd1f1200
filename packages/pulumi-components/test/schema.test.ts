import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import * as components from '../src/components';
import { schema } from '../src/schema';

const root = join(__dirname, '..');

/** Pulumi's own, of pkg/v3.274.1 (Apache-2.0): `codegen/schema/pulumi.json` of the module `github.com/pulumi/pulumi/pkg/v3`. */
const metaschema = JSON.parse(readFileSync(join(__dirname, 'fixtures/pulumi-metaschema.json'), 'utf8'));
const validate = addFormats(new Ajv2020({ strict: false, allErrors: true })).compile(metaschema);

/** Every property and type with a description, or without. */
const described = Object.entries({ ...schema.resources, ...schema.types }).flatMap(([token, type]) => [
  [token, (type as { description?: string }).description],
  ...['inputProperties', 'properties'].flatMap((kind) =>
    Object.entries((type as unknown as Record<string, Record<string, { description?: string }>>)[kind] ?? {}).map(
      ([name, { description }]) => [`${token}.${name}`, description],
    ),
  ),
]);

describe('the schema', () => {
  test('is one by the metaschema, which refuses what is none', () => {
    expect([validate(schema), validate.errors]).toEqual([true, null]);
    expect(validate({ ...schema, name: '1' })).toBe(false);
    expect(validate({ ...schema, resources: { x: { properties: { y: { type: 'text' } } } } })).toBe(false);
  });

  test('is that of the components: `npm run docs` writes it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'component-schema-'));
    try {
      const written = join(folder, 'schema.json');
      const generator = join(root, '../../scripts/component-schema.mjs');
      execFileSync(process.execPath, [generator, 'regionlift', 'src/components/index.ts', written], { cwd: root });
      expect(readFileSync(written, 'utf8')).toBe(readFileSync(join(root, 'schema.json'), 'utf8'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  test('has every component, and describes every type and every field', () => {
    expect(Object.keys(schema.resources)).toEqual(
      Object.keys(components)
        .map((name) => `regionlift:index:${name}`)
        .sort(),
    );
    expect(described.length).toBeGreaterThan(300);
    expect(described.filter(([, description]) => !description || /\[object|\{@/.test(description))).toEqual([]);
  });

  test('lets nothing be an output that names are composed of', () => {
    const { inputProperties } = schema.resources['regionlift:index:WorkloadMigration'] ?? { inputProperties: {} };
    expect(Object.entries(inputProperties).filter(([, { plain }]) => !plain)).toEqual([]);
    expect(schema.types['regionlift:index:WorkloadBucket']?.properties?.sourceBucketName?.plain).toBe(true);
    expect(schema.types['regionlift:index:FleetPlacement']?.properties?.privateSubnetIds?.plain).toBeUndefined();
  });
});
