import type { SupplyCheck } from '../check';

/** A tarball holds what is used or read, and nothing that came along. */
export const expectedFiles: SupplyCheck = {
  asks: 'only files that a user needs, none of tests or sources',
  judge: ({ files }) =>
    [...files.keys()]
      .filter((path) => came.some((pattern) => pattern.test(path)) || !isExpected(path))
      .map((path) => `${path} is not to be published: see "files" in the manifest`),
};

const isExpected = (path: string): boolean => expected.some((pattern) => pattern.test(path));

const expected = [
  /^package\.json$/,
  /^LICENSE$/,
  /^[A-Z-]+\.md$/,
  /^(PulumiPlugin\.yaml|schema\.json)$/,
  /^\.jsii$/,
  /^\.(jsii\.tabl\.json|warnings\.jsii\.js)$/,
  /^lib\/.+\.(js|d\.ts|json)$/,
  /^assets\/runtime\/index\.js$/,
  /^(lib|assets\/runtime)\/THIRD-PARTY-LICENSES\.txt$/,
];

const came = [/(^|\/)(tests?|__tests__|fixtures|node_modules|test-results|coverage)\//, /\.(test|spec)\.\w+$/];
