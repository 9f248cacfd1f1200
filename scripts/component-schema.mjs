// Writes schema.json, the Pulumi package schema of the components that a file of the working directory exports. The SDK's own
// analyzer reads them: `node component-schema.mjs <package name> <entry> [<output>]`. What it leaves out is added: enumerations in lists and
// maps, descriptions of types, names of SDKs. The version is not written: the plugin adds that of its manifest.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import ts from 'typescript';

const require = createRequire(import.meta.url);
const { Analyzer } = require('@pulumi/pulumi/provider/experimental/analyzer');
const { generateSchema } = require('@pulumi/pulumi/provider/experimental/schema');

const [name, entry, output = 'schema.json'] = process.argv.slice(2);
const manifest = JSON.parse(readFileSync('package.json', 'utf8'));

class ComponentAnalyzer extends Analyzer {
  /** The analyzer names an enumeration by the property that holds it, and finds no name in a list or a map. */
  analyzeType(context, type, location, optional, docString) {
    const symbol = enumerationOf(type);
    if (!symbol) return super.analyzeType(context, type, location, optional, docString);
    const { members, description } = this.extractEnumMembers(context, { getSymbol: () => symbol }, location);
    this.typeDefinitions[symbol.name] ??= { name: symbol.name, type: 'string', enum: members, description };
    return {
      $ref: `#/types/${name}:index:${symbol.name}`,
      ...(optional && { optional }),
      ...(context.inputOutput === 0 && { plain: true }),
      ...(docString && { description: docString }),
    };
  }

  /** What interfaces and enumerations say of themselves, by name. */
  documentation() {
    const ours = this.program.getSourceFiles().filter(({ fileName }) => !fileName.includes('/node_modules/'));
    const declarations = ours.flatMap(({ statements }) =>
      statements.filter((node) => ts.isInterfaceDeclaration(node) || ts.isEnumDeclaration(node)),
    );
    return new Map(
      declarations.map((node) => [node.name.text, node.jsDoc?.map(({ comment }) => text(comment)).join('\n')]),
    );
  }
}

const components = Object.keys(await exportsOf(entry));
const analyzer = new ComponentAnalyzer(process.cwd(), name, { main: entry }, new Set(components));
const { components: found, typeDefinitions, dependencies } = analyzer.analyze();
const generated = generateSchema(name, undefined, manifest.description, found, typeDefinitions, dependencies);
const documented = analyzer.documentation();
const scope = manifest.name.split('/')[0].slice(1);
const repository = manifest.repository.url.replace(/\.git$/, '');

const schema = {
  name,
  displayName: 'Regionlift',
  description: manifest.description,
  keywords: [...manifest.keywords, 'kind/component', 'category/cloud'].sort(),
  homepage: manifest.homepage,
  repository,
  publisher: manifest.author.name,
  license: manifest.license,
  language: {
    ...generated.language,
    nodejs: { ...generated.language.nodejs, packageName: `@${scope}/pulumi-sdk` },
    python: { ...generated.language.python, packageName: scope.replaceAll('-', '_'), pyproject: { enabled: true } },
    go: { ...generated.language.go, importBasePath: `${repository.replace('https://', '')}/sdk/go/${name}` },
    java: { ...generated.language.java, basePackage: `io.github.${scope}` },
  },
  types: sorted(mapValues(generated.types, described)),
  resources: sorted(mapValues(generated.resources, (resource) => tidied(resource))),
};
// An SDK adds `Args` to the names of types itself.
const written = JSON.stringify(schema, null, 2).replace(/(:index:\w+)Args(?=")/g, '$1');
writeFileSync(output, `${written}\n`);

/** Names of the classes that the entry exports: its own `export * from` lines, followed once. */
async function exportsOf(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const classes = source.statements.filter(ts.isExportDeclaration).flatMap(({ moduleSpecifier }) => {
    const path = join(file, '..', `${moduleSpecifier.text}.ts`);
    const { statements } = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest);
    return statements.filter(ts.isClassDeclaration).map((node) => node.name.text);
  });
  if (classes.length === 0) throw new Error(`no component is exported by ${file}`);
  return Object.fromEntries(classes.map((name) => [name, true]));
}

function enumerationOf(type) {
  const members = (type.isUnion() ? type.types : [type]).filter(({ flags }) => !(flags & ts.TypeFlags.Undefined));
  const enumerations = new Set(
    members.map(({ flags, symbol }) => (flags & ts.TypeFlags.EnumLiteral ? (symbol.parent ?? symbol) : undefined)),
  );
  const [only] = enumerations;
  return enumerations.size === 1 ? only : undefined;
}

function described(type, token) {
  const description = documented.get(token.split(':').at(-1));
  if (!description) throw new Error(`${token} has no description`);
  return tidied({ description, ...type });
}

/** Descriptions in one line; `optional`, which the schema does not know, is what `required` leaves out. */
function tidied(node) {
  if (Array.isArray(node)) return node.map(tidied);
  if (typeof node !== 'object' || node === null) return node;
  const { optional: _, ...rest } = node;
  return mapValues(rest, (value, key) =>
    key === 'description' && typeof value === 'string' ? value.replace(/\s*\n\s*/g, ' ').trim() : tidied(value),
  );
}

function text(comment) {
  return typeof comment === 'string' ? comment : (ts.getTextOfJSDocComment(comment) ?? '');
}

function mapValues(record, map) {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value, key)]));
}

function sorted(record) {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));
}
