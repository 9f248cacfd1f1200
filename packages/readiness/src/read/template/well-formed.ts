import type { Template } from '@regionlift/testkit/facts/template/template';
import { isRecord, type Raw, recordOf, typeOf } from '../values';
import type { Fault, WellFormed } from './template-source';

/**
 * The sections of a template as facts are read from them. What is something else than CloudFormation takes is left out and told.
 * Source: CloudFormation User Guide, "Template sections"; Template Reference, "Resource attribute reference".
 */
export function wellFormed(document: Raw): WellFormed {
  const faults: Fault[] = [];
  const section = (name: string): Raw => {
    const value = document[name];
    if (value !== undefined && !isRecord(value))
      faults.push({ at: name, reason: `${name} is ${typeOf(value)}; it has to be a record` });
    return recordOf(value);
  };
  const entries = (name: string, entryOf: (value: Raw, at: string) => Raw | undefined): Raw =>
    Object.fromEntries(
      Object.entries(section(name)).flatMap(([key, value]) => {
        const at = name === 'Resources' ? key : `${name}.${key}`;
        const entry = isRecord(value) ? entryOf(value, at) : undefined;
        if (!isRecord(value)) faults.push({ at, reason: loopOr(key, `it is ${typeOf(value)}; it has to be a record`) });
        return entry === undefined ? [] : [[key, entry]];
      }),
    );
  const resource = (value: Raw, at: string): Raw | undefined => {
    if (typeof value.Type !== 'string' || value.Type === '') {
      faults.push({ at, reason: loopOr(at, `its Type is ${typeOf(value.Type)}; it has to be a resource type`) });
      return undefined;
    }
    const { Properties, Condition, ...rest } = value;
    for (const [name, stated, is, kind] of [
      ['Properties', Properties, isRecord, 'a record'],
      ['Condition', Condition, isText, 'the name of a condition'],
    ] as const)
      if (stated !== undefined && stated !== null && !is(stated))
        faults.push({ at, reason: `its ${name} is ${typeOf(stated)}; it has to be ${kind}` });
    return { ...rest, ...(isRecord(Properties) && { Properties }), ...(isText(Condition) && { Condition }) };
  };
  const output = ({ Condition, Export, ...rest }: Raw): Raw => ({
    ...rest,
    ...(isText(Condition) && { Condition }),
    ...(isRecord(Export) && { Export }),
  });
  const sections: Record<keyof Template, Raw> = {
    Resources: entries('Resources', resource),
    Outputs: entries('Outputs', output),
    Parameters: entries('Parameters', (value) => value),
    Mappings: section('Mappings'),
    Conditions: section('Conditions'),
  };
  return { sections: sections as Template, faults };
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** A loop of the language extensions stands where a resource does. */
const loopOr = (key: string, reason: string): string =>
  key.includes('Fn::ForEach::') ? 'a loop (Fn::ForEach) is not expanded: judge the processed template' : reason;
