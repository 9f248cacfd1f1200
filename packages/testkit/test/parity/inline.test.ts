import * as ssm from '@pulumi/aws/ssm';
import * as pulumi from '@pulumi/pulumi';
import { captureInline } from '../../src/facts';

const parameter = (name: string) => new ssm.Parameter(name, { name: `/${name}`, type: 'String', value: 'x' });

it('captures resources, options and outputs', async () => {
  const program = await captureInline(() => ({ Arn: parameter('one').arn }));
  expect(program.stackOutputs).toEqual({ Arn: 'arn:aws:ssm:us-east-1:123456789012:parameter//one' });
  expect(program.resources.map(({ name }) => name).sort()).toEqual(['inline-test', 'one']);
});

it('gives the program its configuration', async () => {
  const program = () => ({ Account: new pulumi.Config('orders').require('account') });
  expect((await captureInline(program, { config: { 'orders:account': '1' } })).stackOutputs).toEqual({ Account: '1' });
});

it('runs one program after the other, whoever waits for them', async () => {
  const names = ['one', 'two', 'three'];
  const programs = await Promise.all(
    names.map((name) => captureInline(() => ({ Id: parameter(name).id, Alone: pulumi.output(name) }))),
  );
  expect(programs.map(({ stackOutputs }) => stackOutputs)).toEqual(
    names.map((name) => ({ Id: `${name}-id`, Alone: name })),
  );
});

it.each([
  ['throws', () => Promise.reject(new Error('refused')), 'refused'],
  [
    'logs an error',
    async () => {
      await pulumi.log.error('too late');
      return {};
    },
    'too late',
  ],
  ['declares a name twice', async () => ({ One: parameter('one').id, Two: parameter('one').id }), 'Duplicate'],
])('fails when the program %s, and runs the next one', async (_, program, message) => {
  await expect(captureInline(program)).rejects.toThrow(message);
  expect((await captureInline(() => ({ Id: parameter('next').id }))).stackOutputs).toEqual({ Id: 'next-id' });
});
