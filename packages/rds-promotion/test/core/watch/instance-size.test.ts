import { instanceSizeOf } from '../../../src/core';

const gibibytes = (count: number) => count * 1024 ** 3;

test.each([
  ['db.r6g.large', 2, 16],
  ['db.r7i.2xlarge', 8, 64],
  ['db.m6gd.xlarge', 4, 16],
  ['db.m5.24xlarge', 96, 384],
  ['db.t4g.micro', 2, 1],
  ['db.t3.medium', 2, 4],
  ['db.t3.2xlarge', 8, 32],
])('%s has %i vCPUs and %i GiB', (instanceClass, vcpus, memory) => {
  expect(instanceSizeOf(instanceClass)).toEqual({ vcpus, memoryBytes: gibibytes(memory) });
});

test('memory is left open where it does not follow from the family', () => {
  expect(instanceSizeOf('db.x2g.large')).toEqual({ vcpus: 2 });
});

test.each(['db.t2.micro', 'db.r6g.metal', 'db.serverless', 'r6g.large', 'db.t3.constructor', 'db.r6g.0xlarge'])(
  '%s says nothing of its size',
  (instanceClass) => {
    expect(instanceSizeOf(instanceClass)).toBeUndefined();
  },
);
