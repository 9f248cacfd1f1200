// Writes API.md of the library in the working directory from its jsii assembly. jsii-docgen's own CLI does not look for
// the assemblies of dependencies where npm workspaces hoist them, so this goes through its API.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Documentation, Language } from 'jsii-docgen';

const root = fileURLToPath(new URL('..', import.meta.url));
const documentation = await Documentation.forProject(process.cwd(), { assembliesDir: root });
try {
  const markdown = await documentation.toMarkdown({ language: Language.TYPESCRIPT });
  writeFileSync('API.md', `${markdown.render().trimEnd()}\n`);
} finally {
  await documentation.cleanup();
}
