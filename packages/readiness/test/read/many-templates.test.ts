import { programOfTemplates, type TemplateSource } from '../../src/read';

const source = (stackName: string, region: string, document: unknown): TemplateSource => ({
  document,
  stackName,
  region,
  account: '111122223333',
});

const role = {
  Resources: {
    Role: { Type: 'AWS::IAM::Role', Properties: { AssumeRolePolicyDocument: { Statement: [] } } },
    Function: { Type: 'AWS::Lambda::Function', Properties: { Role: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
  },
};

const rolesOf = (...sources: readonly TemplateSource[]) =>
  programOfTemplates(sources).resources.flatMap(({ kind, name, properties }) =>
    kind === 'AWS::Lambda::Function' ? [`${name} as ${String(properties.Role)}`] : [],
  );

describe('resources without a name', () => {
  test('are called by their logical id, where no other stack has it', () => {
    expect(rolesOf(source('Shop', 'us-west-2', role))).toEqual([
      '(unnamed Function) as arn:aws:iam::111122223333:role/(unnamed Role)',
    ]);
  });

  test('are told apart by their stacks', () => {
    expect(rolesOf(source('Cart', 'us-west-2', role), source('Shop', 'us-west-2', role))).toEqual([
      '(unnamed Function of Cart) as arn:aws:iam::111122223333:role/(unnamed Role of Cart)',
      '(unnamed Function of Shop) as arn:aws:iam::111122223333:role/(unnamed Role of Shop)',
    ]);
  });

  test('are told apart by the region, where one template is deployed in both and the type has none', () => {
    expect(rolesOf(source('Shop', 'us-east-1', role), source('Shop', 'us-west-2', role))).toEqual([
      '(unnamed Function) as arn:aws:iam::111122223333:role/(unnamed Role of Shop in us-east-1)',
      '(unnamed Function) as arn:aws:iam::111122223333:role/(unnamed Role of Shop in us-west-2)',
    ]);
  });
});

/** A placeholder of a state machine's document. */
const placeholder = (name: string): string => ['$', '{', name, '}'].join('');

describe('the document of a state machine', () => {
  const task = { Type: 'Task', Parameters: { FunctionName: placeholder('Mover'), Other: placeholder('Other') } };
  const definition = { StartAt: 'Move', States: { Move: task } };
  const definitionOf = (properties: object) => {
    const document = {
      Resources: {
        Machine: { Type: 'AWS::StepFunctions::StateMachine', Properties: { StateMachineName: 'move', ...properties } },
      },
    };
    return programOfTemplates([source('Shop', 'us-east-1', document)]).resources[0]?.properties;
  };
  const DefinitionSubstitutions = { Mover: 'mover "one"', Timeout: 5 };
  const expected = {
    StartAt: 'Move',
    States: { Move: { Type: 'Task', Parameters: { FunctionName: 'mover "one"', Other: placeholder('Other') } } },
  };

  test.each([
    ['a record', { Definition: definition }],
    ['a text', { DefinitionString: JSON.stringify(definition) }],
  ])('has its substitutions as %s', (_, given) => {
    const read = definitionOf({ ...given, DefinitionSubstitutions });
    expect(read?.Definition).toEqual(expected);
    expect(read).not.toHaveProperty('DefinitionSubstitutions');
  });

  test('has a number where the text is JSON only with it', () => {
    const DefinitionString = `{"StartAt": "Wait", "States": {"Wait": {"Type": "Wait", "Seconds": ${placeholder('Timeout')}}}}`;
    expect(definitionOf({ DefinitionString, DefinitionSubstitutions })?.Definition).toEqual({
      StartAt: 'Wait',
      States: { Wait: { Type: 'Wait', Seconds: 5 } },
    });
  });

  test('is not known, where what is put in is not', () => {
    const read = definitionOf({ Definition: definition, DefinitionSubstitutions: { Mover: { Ref: 'Nothing' } } });
    expect(JSON.stringify(read?.Definition)).toContain('unresolved:');
  });
});
