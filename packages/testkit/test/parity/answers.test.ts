import { readIn } from '../../src/facts/parameter-value';
import { answerInvoke } from '../../src/invoke-answers';

const ask = (token: string, args: Record<string, never> | Record<string, unknown>) =>
  answerInvoke({ token, args: args as Record<string, string> });

describe('the value of a parameter', () => {
  const parameter = (args: Record<string, unknown>) => ask('aws:ssm/getParameter:getParameter', args);

  it('is the dynamic reference of a template, in the region of its reader', async () => {
    const answer = await parameter({ name: '/web/image', region: 'eu-west-1' });
    expect(answer).toMatchObject({ name: '/web/image', value: '{{resolve:ssm:/web/image in eu-west-1}}' });
    expect(readIn('eu-west-1', `--image ${String(answer?.value)}`)).toBe('--image {{resolve:ssm:/web/image}}');
  });

  it.each([
    ['another region', { name: '/web/image', region: 'eu-central-1' }, '{{resolve:ssm:/web/image in eu-central-1}}'],
    ['a region left to the provider', { name: '/web/image' }, '{{resolve:ssm:/web/image in (no region)}}'],
    ['a version', { name: '/web/image:3', region: 'eu-west-1' }, '{{resolve:ssm:/web/image:3}}'],
    [
      'a secure parameter',
      { name: '/web/token', region: 'eu-west-1', withDecryption: true },
      '{{resolve:ssm-secure:/web/token}}',
    ],
  ])('tells %s', async (_, args, expected) => {
    expect(readIn('eu-west-1', String((await parameter(args))?.value))).toBe(expected);
  });
});

describe('the zones of a region', () => {
  const zones = async (args: Record<string, unknown>) => {
    const { names = [] } = (await ask('aws:index/getAvailabilityZones:getAvailabilityZones', args)) ?? {};
    return (names as string[])[0];
  };
  const localZones = [{ name: 'opt-in-status', values: ['opt-in-not-required'] }];

  it.each([
    ['nothing else', { region: 'eu-west-1' }, 'zone-0-of-eu-west-1'],
    [
      'what a template is given',
      { region: 'eu-west-1', state: 'available', filters: localZones },
      'zone-0-of-eu-west-1',
    ],
    ['no region', {}, 'zone-0-of-(no region)'],
    ['others', { region: 'eu-west-1', state: 'impaired' }, 'zone-0-of-eu-west-1 {"state":"impaired"}'],
  ])('asked with %s', async (_, args, expected) => {
    expect(await zones(args)).toBe(expected);
  });
});

it('declines every other question', async () => {
  expect(await ask('aws:ec2/getAmi:getAmi', {})).toBeUndefined();
});
