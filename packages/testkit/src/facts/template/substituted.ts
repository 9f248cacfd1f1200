/**
 * A state machine's document with its placeholders, `${Mover}`, replaced by what `DefinitionSubstitutions` has for them. A text is read as
 * JSON before, where it is some: what is put in it may have quotes of its own.
 *
 * Source: CloudFormation Template Reference, "AWS::StepFunctions::StateMachine", `DefinitionSubstitutions`.
 */
export function substituted(definition: unknown, substitutions: unknown): unknown {
  if (typeof substitutions !== 'object' || substitutions === null) return definition;
  const values = new Map(Object.entries(substitutions));
  const within = (value: unknown): unknown => {
    if (typeof value === 'string')
      return value.replace(/\$\{([\w.-]+)\}/g, (whole, name: string) => textOf(values.get(name)) ?? whole);
    if (Array.isArray(value)) return value.map(within);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, within(inner)]));
  };
  return within(typeof definition === 'string' ? (jsonOf(definition) ?? definition) : definition);
}

const textOf = (value: unknown): string | undefined =>
  ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
