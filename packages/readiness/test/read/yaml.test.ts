import { parseYaml } from '../../src/read/document/yaml';

const read = (text: string): unknown => {
  const parsed = parseYaml(text);
  return 'value' in parsed ? parsed.value : parsed;
};

describe('CloudFormation in YAML', () => {
  it.each([
    ['!Ref Key', { Ref: 'Key' }],
    ['!Condition IsProduction', { Condition: 'IsProduction' }],
    ['!GetAtt Key.Arn', { 'Fn::GetAtt': ['Key', 'Arn'] }],
    ['!GetAtt Nested.Outputs.Arn', { 'Fn::GetAtt': ['Nested', 'Outputs.Arn'] }],
    ['!GetAtt [Key, Arn]', { 'Fn::GetAtt': ['Key', 'Arn'] }],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is CloudFormation's placeholder.
    ["!Sub '${AWS::Region}-a'", { 'Fn::Sub': ['$', '{AWS::Region}-a'].join('') }],
    ['!Sub ["a", {b: !Ref C}]', { 'Fn::Sub': ['a', { b: { Ref: 'C' } }] }],
    ['!Join ["-", [a, !Ref B]]', { 'Fn::Join': ['-', ['a', { Ref: 'B' }]] }],
    ['!If [IsProduction, 1, !Ref AWS::NoValue]', { 'Fn::If': ['IsProduction', 1, { Ref: 'AWS::NoValue' }] }],
    ['!Base64 {Fn::Sub: x}', { 'Fn::Base64': { 'Fn::Sub': 'x' } }],
    ['!FindInMap [A, !Ref AWS::Region, b]', { 'Fn::FindInMap': ['A', { Ref: 'AWS::Region' }, 'b'] }],
    ['!Equals [a, b]', { 'Fn::Equals': ['a', 'b'] }],
    ['!Transform {Name: AWS::Include}', { 'Fn::Transform': { Name: 'AWS::Include' } }],
  ])('writes %s out', (text, expected) => {
    expect(read(`A: ${text}`)).toEqual({ A: expected });
  });

  it('leaves dates and times as texts, and takes yes for true', () => {
    expect(read('Version: 2012-10-17\nAt: 22:30\nOn: yes\nOff: n\nPort: 0x10')).toEqual({
      Version: '2012-10-17',
      At: '22:30',
      On: true,
      Off: 'n',
      Port: 16,
    });
  });

  it('follows anchors and merges', () => {
    expect(read('a: &x {b: 1}\nc: *x\nd: {<<: *x, e: 2}')).toEqual({ a: { b: 1 }, c: { b: 1 }, d: { b: 1, e: 2 } });
  });

  it('keeps a key that is called as what every object has', () => {
    expect(Object.entries(read('__proto__: {a: 1}\nconstructor: 2') as object)).toEqual([
      ['__proto__', { a: 1 }],
      ['constructor', 2],
    ]);
  });

  it.each([
    ['two keys of one name', 'a: 1\nb: 2\na: 3', { line: 3, found: 'Map keys must be unique' }],
    ['a tag that CloudFormation does not have', 'a: 1\nb: !Run x', { line: 2, found: 'Unresolved tag: !Run' }],
    ['a list without an end', 'a: [1', { line: 1, found: expect.any(String) }],
    ['a second document', 'a: 1\n---\nb: 2', { line: 2, found: expect.any(String) }],
  ])('tells the line of %s', (_, text, fault) => {
    expect(read(text)).toEqual({ fault });
  });

  it('refuses aliases that multiply', () => {
    const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let index = 1; index < 10; index += 1)
      lines.push(`a${index}: &a${index} [${Array.from({ length: 10 }, () => `*a${index - 1}`).join(', ')}]`);
    expect(read(lines.join('\n'))).toEqual({ fault: { line: undefined, found: expect.stringContaining('alias') } });
  });
});
