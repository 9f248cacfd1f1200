import { join } from 'node:path';
import { factsOfAssembly, factsOfProgram, loadCapture } from '@regionlift/testkit';
import { colors } from './colors';
import { drawDashboards } from './dashboards';
import { printOutputs, printResources } from './print';
import { summarise } from './summary';

/** Prints what the synthesized sample apps would create. Paths are relative to the root, where `npm start` runs. */
function main(): void {
  const assembly = join('apps', 'orders-cdk', 'cdk.out');
  const registrations = join('apps', 'orders-pulumi', 'out', 'registrations.json');
  const capture = loadCapture(registrations);
  const account = capture.config['orders-pulumi:account'];
  const cdk = factsOfAssembly(assembly);
  const summary = summarise({
    CDK: cdk,
    Pulumi: factsOfProgram(capture, typeof account === 'string' ? { account } : {}),
  });

  console.log(colors.bold('\nWhat the orders workload would create on its way to another region'));
  for (const region of summary.regions) {
    console.log(`\n${colors.bold(region.region)}  ${colors.dim(`${region.rows.length} resources`)}`);
    console.log(printResources(region.rows));
  }
  console.log(`\n${colors.bold('Outputs')}  ${colors.dim(`${summary.outputs.length} names`)}`);
  console.log(printOutputs(summary.outputs));
  const pictures = drawDashboards(cdk, join('out', 'dashboards'), { from: 'us-west-2', to: 'us-east-1' });
  console.log(
    [
      '',
      ...pictures.map((picture) => `The dashboard, drawn with made-up data: ${picture}`),
      '',
      'Nothing was deployed. What was synthesized:',
      `  CDK     ${assembly}    deploy: cd apps/orders-cdk && npx cdk deploy --all -c account=<your account>`,
      `  Pulumi  ${registrations}    deploy: cd apps/orders-pulumi && pulumi up`,
    ].join('\n'),
  );
}

main();
