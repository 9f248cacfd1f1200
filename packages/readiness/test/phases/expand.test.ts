import { expand } from '../../src/phases/cloudformation/expand';
import { holds } from '../../src/phases/cloudformation/holds';
import { stack } from './stacks';

const sections = {
  Parameters: { Name: { Type: 'String', Default: 'orders' } },
  Mappings: { Sizes: { 'us-east-1': { disk: 10 } } },
  Conditions: {
    Here: { 'Fn::Equals': [{ Ref: 'AWS::Region' }, 'us-east-1'] },
    Asked: { 'Fn::Equals': [{ Ref: 'Name' }, 'orders'] },
    Both: { 'Fn::And': [{ Condition: 'Here' }, { Condition: 'Asked' }] },
    Neither: { 'Fn::Not': [{ Condition: 'Here' }] },
    Either: { 'Fn::Or': [{ Condition: 'Here' }, { Condition: 'Asked' }] },
    Circle: { 'Fn::Not': [{ Condition: 'Circle' }] },
  },
};
const orders = stack({}, { sections });
const reference = (id: string, attribute: string) => ({ $reference: `111122223333/us-east-1/Orders/${id}`, attribute });

describe('values of a template', () => {
  test.each<[string, unknown, unknown]>([
    ['a region', { Ref: 'AWS::Region' }, 'us-east-1'],
    ['an account in a text', { 'Fn::Sub': `orders-\${AWS::AccountId}` }, 'orders-111122223333'],
    ['a join of texts', { 'Fn::Join': ['-', ['orders', { Ref: 'AWS::Region' }]] }, 'orders-us-east-1'],
    ['a mapping', { 'Fn::FindInMap': ['Sizes', { Ref: 'AWS::Region' }, 'disk'] }, 10],
    ['no value', { a: { Ref: 'AWS::NoValue' }, b: 1 }, { b: 1 }],
    ['a condition that holds', { 'Fn::If': ['Here', 'yes', 'no'] }, 'yes'],
    ['a parameter, which an update keeps', { Ref: 'Name' }, { $parameter: 'Name', default: 'orders' }],
    ['a resource', { Ref: 'Key' }, reference('Key', 'Ref')],
    ['an attribute', { 'Fn::GetAtt': ['Key', 'Arn'] }, reference('Key', 'Arn')],
    ['an attribute in a text', { 'Fn::Sub': `x\${Key.Arn}` }, { $text: ['x', reference('Key', 'Arn')] }],
    [
      'the same by a join',
      { 'Fn::Join': ['', ['x', { 'Fn::GetAtt': 'Key.Arn' }]] },
      { $text: ['x', reference('Key', 'Arn')] },
    ],
    ['a literal', { 'Fn::Sub': `\${!Name}` }, `\${Name}`],
  ])('%s', (_name, value, expected) => {
    expect(expand(value as never, orders)).toEqual(expected);
  });

  test('nothing recurses without end', () => {
    const deep = Array.from({ length: 5000 }).reduce<unknown>((inner) => ({ 'Fn::Join': ['', [inner]] }), 'x');
    expect(() => expand(deep as never, orders)).not.toThrow();
  });
});

describe('conditions', () => {
  test.each<[string, unknown]>([
    ['Here', true],
    ['Neither', false],
    ['Either', true],
  ])('%s is %s', (name, expected) => {
    expect(holds(name, orders, expand)).toBe(expected);
  });

  test('what asks a parameter is open, and compares by what it asks', () => {
    const other = stack(
      {},
      { sections: { ...sections, Conditions: { Asked: { 'Fn::Equals': [{ Ref: 'Name' }, 'x'] } } } },
    );
    expect(typeof holds('Both', orders, expand)).toBe('object');
    expect(holds('Asked', orders, expand)).not.toEqual(holds('Asked', other, expand));
  });

  test('a circle, and a name that nobody defines, are open', () => {
    expect(typeof holds('Circle', orders, expand)).toBe('object');
    expect(holds('Nobody', orders, expand)).toEqual({ $condition: 'Nobody' });
  });
});
