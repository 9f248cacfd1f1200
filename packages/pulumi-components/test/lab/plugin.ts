import { join } from 'node:path';
import { PluginProcess } from '@regionlift/testkit/component';

const root = join(__dirname, '../..');

/** The plugin from its sources: nothing has to be built. `test/live` starts what is compiled, as the language host does. */
export const startPlugin = (): Promise<PluginProcess> =>
  PluginProcess.start({
    args: ['--import', 'tsx', join(root, 'src/main.ts')],
    cwd: root,
    env: { TSX_TSCONFIG_PATH: join(root, 'tsconfig.json') },
  });
