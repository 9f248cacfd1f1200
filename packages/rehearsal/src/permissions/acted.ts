import type { AwsCall } from '../contract/aws';
import type { Programme, SynthesizedResource } from '../contract/programme';
import { ofFunction, ofMachine } from './of-services';
import type { Permission } from './permission';
import { permissionsOf } from './permissions-of';

/** What each role took in rehearsals, each once, by its name. A role that did nothing is absent: nothing is said of it. */
export function actedBy(
  programmes: readonly Programme[],
  calls: readonly AwsCall[],
): ReadonlyMap<string, readonly Permission[]> {
  const roleOf = new Map(
    programmes.flatMap(({ functions }) => functions.map(({ name, roleName }) => [name, roleName] as const)),
  );
  const account = programmes[0]?.account ?? '';
  const taken = new Map<string, Map<string, Permission>>();
  const add = (role: string | undefined, permissions: readonly Permission[]) => {
    if (role === undefined) return;
    const before = taken.get(role) ?? new Map<string, Permission>();
    for (const permission of permissions) before.set(JSON.stringify(permission), permission);
    taken.set(role, before);
  };
  const callers = new Set(calls.map(({ caller }) => caller));
  for (const caller of callers) {
    const role = roleOf.get(caller);
    for (const programme of programmes) add(role, ofFunction(functionIn(programme, caller)?.properties ?? {}));
  }
  for (const call of calls) add(roleOf.get(call.caller), permissionsOf(call, account));
  if (calls.length > 0) {
    for (const programme of programmes) {
      const machine = machineIn(programme);
      add(roleIn(machine), [...ofMachine(machine?.properties ?? {}), ...invocationsOf(programme)]);
    }
  }
  return new Map([...taken].map(([role, permissions]) => [role, [...permissions.values()]]));
}

/** A machine's tasks are invocations, whether a rehearsal came to them or not. */
function invocationsOf({ machine, functions }: Programme): readonly Permission[] {
  const named = Object.values(machine?.definition.States ?? {}).flatMap(
    ({ Parameters }) => Parameters?.FunctionName ?? [],
  );
  return [...new Set(named)].map((name) => ({
    action: 'lambda:InvokeFunction',
    resource: functions.find((one) => one.name === name || one.arn === name)?.arn ?? name,
    context: {},
    need: 'ASKED',
  }));
}

const functionIn = ({ resources }: Programme, functionName: string): SynthesizedResource | undefined =>
  resources.find(({ kind, name }) => kind === 'AWS::Lambda::Function' && name === functionName);

/** A kind that the readers do not know has its name among its properties. */
const machineIn = ({ machine, resources }: Programme): SynthesizedResource | undefined =>
  resources.find(
    ({ kind, name, properties }) =>
      kind.endsWith('AWS::StepFunctions::StateMachine') && [name, properties.StateMachineName].includes(machine?.name),
  );

function roleIn(machine: SynthesizedResource | undefined): string | undefined {
  const arn = machine?.properties.RoleArn;
  return typeof arn === 'string' ? arn.slice(arn.lastIndexOf('/') + 1) : undefined;
}
