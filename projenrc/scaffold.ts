import { SampleFile } from 'projen';
import type { Library } from './library';
import type { Member } from './member';

/** The doors of a new library's rooms; written once, never overwritten. */
export function scaffoldRooms(library: Library): void {
  sample(library, 'src/index.ts', "export * from './cdk';");
  for (const room of library.rooms) sample(library, `src/${room}/index.ts`, 'export {};');
  sample(library, 'README.md', `# ${library.npmName}`);
}

/** The door of a new private tool. */
export function scaffoldTool(tool: Member): void {
  sample(tool, 'src/index.ts', 'export {};');
}

/** The entry file of a new sample app. */
export function scaffoldApp(app: Member, lines: readonly string[]): void {
  sample(app, 'src/main.ts', lines.join('\n'));
}

function sample(member: Member, path: string, contents: string): void {
  new SampleFile(member, path, { contents: `${contents}\n` });
}
