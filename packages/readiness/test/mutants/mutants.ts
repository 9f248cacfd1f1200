import { at, each } from '../../src/ask';
import type { Area, FactValue, FactValues, Program, ResourceFact } from '../../src/model';
import { type Dependency, dependencies, missed } from './dependencies';
import { nodesOf, replacedAt } from './nodes';
import { type GONE, operators } from './operators';

/** A broken copy of a program. */
export interface Mutant {
  readonly area: Area;
  readonly operator: string;
  /** The resource, and the path in it. */
  readonly place: string;
  readonly program: Program;
}

/** Every mutant of a program, area by area; they are made one at a time. */
export function* mutantsOf(
  program: Program,
  regions: { readonly from: string; readonly to: string },
): Generator<Mutant> {
  for (const area of Object.keys(dependencies) as Area[]) {
    yield* ofProperties(program, area, regions);
    yield* ofRetention(program, area);
    yield* ofWholes(program, area);
    if (area === 'A8') yield* ofOutputs(program);
    if (area === 'A9') yield* ofTexts(program);
  }
}

function* ofProperties(
  program: Program,
  area: Area,
  regions: { readonly from: string; readonly to: string },
): Generator<Mutant> {
  for (const resource of program.resources)
    for (const dependency of dependencies[area][resource.kind] ?? [])
      for (const { operator, path, by } of brokenOf(resource, dependency, regions))
        yield {
          area,
          operator,
          place: `${resource.kind} ${resource.region} ${resource.name} ${path.join('.')}${beside(resource, dependency, path)}`,
          program: withResource(program, resource, {
            ...resource,
            properties: replacedAt(resource.properties, path, by) as FactValues,
          }),
        };
}

/** Texts of the record or list that a value stands in, some levels above it. */
const beside = ({ properties }: ResourceFact, { beside: levels }: Dependency, path: readonly string[]): string =>
  levels === undefined
    ? ''
    : ` of ${each(at(properties, ...path.slice(0, -levels)))
        .filter((one) => typeof one === 'string')
        .join(' ')}`;

function* brokenOf(
  { properties }: ResourceFact,
  { path: prefix, operators: given, only = /^/ }: Dependency,
  regions: { readonly from: string; readonly to: string },
): Generator<{ readonly operator: string; readonly path: readonly string[]; readonly by: FactValue | typeof GONE }> {
  const way = prefix.split('.');
  const value = at(properties, ...way);
  if (value === undefined) return;
  const applied = operators.filter(({ name }) => given === undefined || given.includes(name));
  const nodes = nodesOf(value, way).filter(({ path }) => only.test(path.join('.')) && !named.test(path.at(-1) ?? ''));
  for (const { path, value: inner } of nodes)
    for (const { name, mutate } of applied) {
      if (name === 'widen' && denies(properties, path)) continue;
      // What is off is off without the word as well.
      if (name === 'remove' && inner === false) continue;
      for (const by of mutate(inner, { ...regions, path })) yield { operator: name, path, by };
    }
}

/** What names a thing and says nothing about it. */
const named = /^(Sid|Id|ID|RuleName|PolicyName|Version)$/;

/** Whether a path runs through a statement that denies: there more is less. */
const denies = (properties: FactValues, path: readonly string[]): boolean =>
  path.some((_, length) => at(properties, ...path.slice(0, length), 'Effect') === 'Deny');

/** Stateful kinds that are kept, by the area that asks. */
const kept: Partial<Record<Area, readonly string[]>> = {
  A2: ['AWS::S3::Bucket'],
  A4: ['AWS::RDS::DBInstance', 'AWS::RDS::DBCluster'],
  A7: ['AWS::Backup::BackupVault'],
};

function* ofRetention(program: Program, area: Area): Generator<Mutant> {
  for (const resource of program.resources.filter(({ kind, declared }) => declared && kept[area]?.includes(kind))) {
    for (const when of ['onDelete', 'onReplace'] as const) {
      if (!resource.retention[when]) continue;
      const retention = { ...resource.retention, [when]: false };
      yield {
        area,
        operator: 'weaken',
        place: `${resource.kind} ${resource.region} ${resource.name} retention.${when}`,
        program: withResource(program, resource, { ...resource, retention }),
      };
    }
  }
}

function* ofWholes(program: Program, area: Area): Generator<Mutant> {
  for (const resource of program.resources.filter(({ kind }) => missed[area].includes(kind))) {
    yield {
      area,
      operator: 'remove',
      place: `${resource.kind} ${resource.region} ${resource.name}`,
      program: { ...program, resources: program.resources.filter((other) => other !== resource) },
    };
  }
}

function* ofOutputs(program: Program): Generator<Mutant> {
  for (const output of program.outputs) {
    yield {
      area: 'A8',
      operator: 'remove',
      place: `output ${output.name}`,
      program: { ...program, outputs: program.outputs.filter((other) => other !== output) },
    };
  }
}

/** Places in which secrets have been seen to stand. */
const plaintexts: readonly (readonly [property: string, text: string])[] = [
  ['Properties.MasterUserPassword', 'tr0ub4dor-and-3-horses'],
  ['Properties.Environment.Variables.DB_PASSWORD', 'Winter2026!'],
  ['Properties.Environment.Variables.DATABASE_URL', 'postgres://orders:Winter2026!@db.internal:5432/orders'],
  ['Properties.UserData', '#!/bin/sh\nexport API_TOKEN=9f8a7b6c5d4e3f2a1b0c9d8e7f6a5b4c\n'],
  ['Properties.UserData', Buffer.from('#!/bin/sh\nexport DB_PASSWORD=Winter2026!\n').toString('base64')],
  ['Parameters.DbPassword.Default', 'Winter2026!'],
  ['Properties.Tags.0.Value', `AKIA${'IOSFODNN7EXAMPLF'}`],
  ['inputs.password', 'hunter2hunter2'],
  ['Outputs.Connection.Value', 'mysql://root:s3cr3t-s3cr3t@10.0.0.4/orders'],
];

/** Texts are searched one by one: the others say nothing of the one that is added. */
function* ofTexts(program: Program): Generator<Mutant> {
  for (const [property, text] of plaintexts) {
    yield {
      area: 'A9',
      operator: 'plaintext',
      place: `text ${property}`,
      program: { ...program, texts: [{ subject: 'stack/Added', property, text, secret: false }] },
    };
  }
}

const withResource = (program: Program, old: ResourceFact, by: ResourceFact): Program => ({
  ...program,
  resources: program.resources.map((resource) => (resource === old ? by : resource)),
});
