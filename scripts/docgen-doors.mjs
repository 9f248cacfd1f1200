// Writes the API references of doors that jsii does not see, from their declarations in `lib`, in the working directory:
// `node docgen-doors.mjs API.md=. API-PULUMI.md=pulumi`. Fails when a public symbol has no docstring.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Application, Converter } from 'typedoc';
import ts from 'typescript';

const { name } = JSON.parse(readFileSync('package.json', 'utf8'));
const doors = process.argv.slice(2).map((argument) => {
  const [page, door] = argument.split('=');
  return { page, title: join(name, door), entry: join('lib', door, 'index.d.ts') };
});
const folder = mkdtempSync(join(tmpdir(), 'docgen-'));
try {
  if (!(await generated())) process.exitCode = 1;
  else for (const door of doors) writeFileSync(door.page, pageOf(door));
} finally {
  rmSync(folder, { recursive: true });
}

/** Whether the pages could be made, and every symbol on them has a docstring; what is wrong is printed. */
async function generated() {
  const app = await Application.bootstrapWithPlugins(
    { ...options(), entryPoints: doors.map(({ entry }) => entry) },
    [],
  );
  app.options.setCompilerOptions(
    doors.map(({ entry }) => join(process.cwd(), entry)),
    { target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.Node20, types: ['node'], strict: true, skipLibCheck: true },
    undefined,
  );
  // Pages are named after modules.
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const module of project.children) {
      const { fileName } = project.getSymbolIdFromReflection(module);
      module.name = doors.find(({ entry }) => fileName.endsWith(`/${entry}`)).page.replace(/\.md$/, '');
    }
  });
  const project = await app.convert();
  if (project === undefined) return false;
  app.validate(project);
  await app.generateOutputs(project);
  return !app.logger.hasErrors() && !app.logger.hasWarnings();
}

/** The same page on every machine: nothing of the checkout's place, commit or day is in it. */
function options() {
  return {
    plugin: ['typedoc-plugin-markdown'],
    alwaysCreateEntryPointModule: true,
    out: folder,
    logLevel: 'Warn',
    readme: 'none',
    router: 'module',
    excludeExternals: true,
    excludePrivate: true,
    excludeProtected: true,
    excludeInternal: true,
    disableSources: true,
    skipErrorChecking: true,
    validation: {
      invalidLink: true,
      notDocumented: true,
      notExported: false,
      rewrittenLink: true,
      unusedMergeModuleWith: true,
    },
    hideBreadcrumbs: true,
    hidePageHeader: true,
    interfacePropertiesFormat: 'table',
    classPropertiesFormat: 'table',
    typeAliasPropertiesFormat: 'table',
    typeDeclarationFormat: 'table',
    enumMembersFormat: 'table',
    parametersFormat: 'table',
  };
}

function pageOf({ page, title }) {
  const [, ...rest] = readFileSync(join(folder, page), 'utf8').split('\n');
  return [`# API of \`${title}\``, ...rest].join('\n');
}
