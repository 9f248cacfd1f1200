import { partitionOf } from '@regionlift/testkit/facts/reference';
import { declared, fitsGlob, look, referred, roleStatements, textsIn } from '../../ask';
import type { FactValues, Lookup, Program, ResourceFact } from '../../model';
import { documentOf, tasksOf } from './graph';
import { bucketParameters } from './parameters';
import { databaseRecords, trafficRecords } from './records';
import type { Kind } from './workload';

/** A state machine, and what it can move. */
export interface Machine {
  readonly machine: ResourceFact;
  /** Undefined where the document is not part of the program. */
  readonly document?: FactValues;
  /** Functions of the program that its tasks name. */
  readonly functions: readonly ResourceFact[];
  /** Functions that another program declares. */
  readonly foreign: readonly string[];
  /** Roles that it, and its functions, act as. */
  readonly roles: readonly ResourceFact[];
  readonly moves: readonly Kind[];
}

/** The machines of a program that can move something: what takes orders or resizes pictures is none of them. */
export const cutoversOf = (program: Program): readonly Machine[] =>
  machinesOf(program).filter(({ moves }) => moves.length > 0);

/** Every machine of a program. */
export function machinesOf(program: Program): readonly Machine[] {
  const known = read.get(program);
  if (known !== undefined) return known;
  const found = declared(program, 'AWS::StepFunctions::StateMachine').map((machine) => described(program, machine));
  read.set(program, found);
  return found;
}

const read = new WeakMap<Program, readonly Machine[]>();

const ROLE = 'AWS::IAM::Role';
const FUNCTION = 'AWS::Lambda::Function';

function described(program: Program, machine: ResourceFact): Machine {
  const document = documentOf(machine);
  const tasks = document === undefined ? [] : tasksOf(document);
  const named = [...new Set(tasks.flatMap(([, task]) => functionsIn(task)))];
  const found = named.map((name) => ({ name, one: referred(program, name.replace(QUALIFIER, '$1'), FUNCTION) }));
  const functions = [...new Set(found.flatMap(({ one }) => (one?.declared ? [one] : [])))];
  const roles = [
    referred(program, look(machine.properties, 'RoleArn'), ROLE),
    ...functions.map(({ properties }) => referred(program, look(properties, 'Role'), ROLE)),
  ].filter((role) => role !== undefined);
  const calls = tasks.flatMap(([, task]) => callOf(task));
  const granted = roles.flatMap((role) => roleStatements(program, role)).filter(({ effect }) => effect === 'Allow');
  const can = (moves: readonly Move[]) =>
    moves.some(
      ({ action, resource }) =>
        calls.includes(action) ||
        granted.some(
          ({ actions, resources }) =>
            actions.some((pattern) => fitsGlob(pattern.toLowerCase(), action)) &&
            (resource === undefined || resources.some((pattern) => fitsGlob(pattern, resource))),
        ),
    );
  return {
    machine,
    ...(document !== undefined && { document }),
    functions,
    foreign: found.filter(({ one }) => !one?.declared).map(({ name }) => name),
    roles,
    moves: (['traffic', 'storage', 'database'] as const).filter((kind) => can(actionsFor(program, kind))),
  };
}

/** Names of the functions in a task: of `lambda:invoke`, or the resource itself. */
function functionsIn(task: Lookup): readonly string[] {
  const given = [
    look(task, 'Parameters', 'FunctionName'),
    look(task, 'Arguments', 'FunctionName'),
    look(task, 'Resource'),
  ];
  return given
    .flatMap((value) => textsIn(value))
    .filter((text) => !/^arn:[^:]*:states:/.test(text) || text.includes(':function:'));
}

/** A function's ARN with a version or an alias behind it. */
const QUALIFIER = /^(arn:[^:]*:lambda:[^:]*:[^:]*:function:[^:]+):.+$/;

/** Call of an AWS SDK integration: `arn:aws:states:::aws-sdk:rds:promoteReadReplica`. */
function callOf(task: Lookup): readonly string[] {
  const resource = look(task, 'Resource');
  const [, service, action] = typeof resource === 'string' ? (/:::aws-sdk:([\w-]+):(\w+)/.exec(resource) ?? []) : [];
  return service === undefined || action === undefined
    ? []
    : [`${SERVICES[service] ?? service}:${action}`.toLowerCase()];
}

/** SDK names of services whose actions have another prefix. */
const SERVICES: Readonly<Record<string, string>> = {
  elasticloadbalancingv2: 'elasticloadbalancing',
  route53recoverycluster: 'route53-recovery-cluster',
  s3control: 's3',
};

/** A call that moves something. */
interface Move {
  /** In lower case: names of actions are compared without regard to it. */
  readonly action: string;
  /** What it has to be allowed on, where the program tells. */
  readonly resource?: string;
}

/** Calls that move something of a kind; names, parameters and access points are moved only where the program has one. */
function actionsFor(program: Program, kind: Kind): readonly Move[] {
  const always = ACTIONS[kind].map((action) => ({ action }));
  if (kind === 'storage')
    return [
      ...always,
      ...declared(program, 'AWS::S3::MultiRegionAccessPoint').map(() => ({ action: ROUTES })),
      ...bucketParameters(program).map(({ region, name }) => ({
        action: 'ssm:putparameter',
        resource: `arn:${partitionOf(region)}:ssm:${region}:${accountOf(program)}:parameter/${name.replace(/^\//, '')}`,
      })),
    ];
  const records = kind === 'traffic' ? trafficRecords(program) : databaseRecords(program);
  return [...always, ...(records.length > 0 ? [{ action: NAME }] : [])];
}

/** The account in the name of any role that a machine acts as. */
const accountOf = (program: Program): string =>
  declared(program, 'AWS::StepFunctions::StateMachine')
    .flatMap(({ properties }) => textsIn(look(properties, 'RoleArn')))
    .map((arn) => arn.split(':')[4] ?? '')[0] ?? '';

const ROUTES = 's3:submitmultiregionaccesspointroutes';
const NAME = 'route53:changeresourcerecordsets';

const ACTIONS: Readonly<Record<Kind, readonly string[]>> = {
  traffic: [
    'arc-region-switch:startplanexecution',
    'codedeploy:createdeployment',
    'elasticloadbalancing:modifylistener',
    'elasticloadbalancing:modifyrule',
    'globalaccelerator:addendpoints',
    'globalaccelerator:updateendpointgroup',
    'route53-recovery-cluster:updateroutingcontrolstate',
    'route53-recovery-cluster:updateroutingcontrolstates',
  ],
  storage: ['appconfig:startdeployment', 'cloudfront:updatedistribution'],
  database: [
    'rds:failoverglobalcluster',
    'rds:promotereadreplica',
    'rds:promotereadreplicadbcluster',
    'rds:switchoverglobalcluster',
    'rds:switchoverreadreplica',
  ],
};
