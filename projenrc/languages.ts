import type { House } from './house';
import { jestCommand } from './jest';

/** The languages that jsii-pacmak writes a library's code in. */
const targets = ['dotnet', 'go', 'java', 'python'];

/** One program, built and synthesized, on a busy machine: milliseconds. */
const longest = 30 * 60_000;

/** The code of every library in every language; needs none of their toolchains. */
function addBindings(house: House): void {
  house.addTarget('bindings', {
    command: `node ${house.toRoot}/scripts/bindings.mjs ${targets.join(' ')}`,
    outputs: ['{workspaceRoot}/packages/*/bindings'],
  });
}

/**
 * Builds that code where its toolchain is, and runs the sample apps of the other languages. Not cached: what was skipped, because
 * a toolchain was missing or a registry had no CDK, may be there the next time.
 */
export function addLanguages(house: House): void {
  addBindings(house);
  house.addTarget('languages', {
    command: jestCommand({
      folder: 'languages',
      flags: `--silent --testTimeout ${longest} --testMatch '<rootDir>/languages/**/*.test.ts'`,
    }),
    dependsOn: ['bindings', { projects: ['orders-cdk'], target: 'compile' }],
  });
}
