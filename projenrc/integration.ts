import { Member } from './member';
import type { Monorepo } from './monorepo';
import { versions } from './versions';

/** Runs an app of `integ/apps` as the runner asks for it. */
const appCommand = 'node harness/run-app.mjs {filePath}';

/** Apps that people with an AWS account deploy; without one, what they synthesize is compared with what was accepted last. */
export class Integration extends Member {
  public override readonly judgesTemplates = true;

  constructor(monorepo: Monorepo) {
    super(monorepo, {
      name: 'integ',
      outdir: 'integ',
      description: 'Apps that are deployed and questioned, one for each library',
    });
    this.package.addField('private', true);
    this.package.addField('version', '0.0.0');
    this.addDevDeps([
      ...versions.cdk,
      ...versions.integ,
      ...monorepo.libraries.map(({ npmName }) => `${npmName}@*`),
      ...versions.integClients,
    ]);
    this.tryFindObjectFile('tsconfig.json')?.addOverride('include', [
      'apps/**/*.ts',
      'harness/**/*.ts',
      'test/**/*.ts',
    ]);
    this.addTarget('integ', {
      command: `integ-runner --directory apps --language typescript --app "${appCommand}" --max-workers 2`,
    });
  }
}
