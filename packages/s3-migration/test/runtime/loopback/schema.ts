import * as cloudWatch from '@aws-sdk/client-cloudwatch';
import * as s3 from '@aws-sdk/client-s3';
import * as control from '@aws-sdk/client-s3-control';
import * as ssm from '@aws-sdk/client-ssm';
import type { Call } from './recorder';

const rooms: Readonly<Record<string, object>> = {
  S3Client: s3,
  S3ControlClient: control,
  CloudWatchClient: cloudWatch,
  SSMClient: ssm,
};

/**
 * What the SDK's own schema of a request says against it: members that it does not know, members that it requires. The
 * schemas are the arrays that the SDK ships: `[3, namespace, name, traits, members, schemas, required]` for a structure.
 */
export function against({ client, operation, input }: Call): readonly string[] {
  const operationSchema = Reflect.get(rooms[client] ?? {}, `${operation}$`) as Schema;
  if (!Array.isArray(operationSchema)) return [`${client} has no schema of ${operation}`];
  return problems(operation, operationSchema[4], input);
}

type Schema = unknown;

function problems(path: string, schema: Schema, value: unknown): readonly string[] {
  const resolved = resolve(schema);
  if (!Array.isArray(resolved) || value === undefined || value === null) return [];
  const [kind, , , , members, schemas, required] = resolved as [
    number,
    string,
    string,
    unknown,
    Schema,
    Schema[],
    number?,
  ];
  if (kind === listKind)
    return (Array.isArray(value) ? value : []).flatMap((item, index) => problems(`${path}[${index}]`, members, item));
  if (kind !== structureKind && kind !== unionKind) return [];
  const names = members as readonly string[];
  const given = Object.entries(value).filter(([, one]) => one !== undefined);
  return [
    ...names
      .slice(0, required ?? 0)
      .filter((name) => !given.some(([one]) => one === name))
      .map((name) => `${path}.${name} is required`),
    ...given.flatMap(([name, one]) =>
      names.includes(name)
        ? problems(`${path}.${name}`, schemas[names.indexOf(name)], one)
        : [`${path}.${name} is unknown`],
    ),
  ];
}

const [listKind, structureKind, unionKind] = [1, 3, 4];

/** A schema can be given lazily, and with traits. */
function resolve(schema: Schema): Schema {
  if (typeof schema === 'function') return resolve((schema as () => Schema)());
  return Array.isArray(schema) && (typeof schema[0] === 'function' || Array.isArray(schema[0]))
    ? resolve(schema[0])
    : schema;
}
