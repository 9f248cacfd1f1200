import { isRecord, listOf, textOr } from '../values';

/**
 * Why a template is not what will be deployed: macros change it when it is deployed. Undefined where it is.
 * Source: CloudFormation Template Reference, "Transforms".
 */
export function untransformed(transform: unknown): string | undefined {
  if (transform === undefined || transform === null) return undefined;
  const macros = Array.isArray(transform) ? listOf(transform) : [transform];
  const names = macros.map((macro) => textOr(isRecord(macro) ? macro.Name : macro, 'a macro without a name'));
  const changing = names.filter((name) => !HARMLESS.has(name));
  if (changing.length === 0) return undefined;
  const shown = changing.map((name) => (/^[\w:. -]{1,100}$/.test(name) ? name : 'a macro'));
  return (
    `CloudFormation rewrites it by ${shown.join(', ')} when it is deployed: judge the processed template ` +
    '(aws cloudformation get-template --template-stage Processed)'
  );
}

/**
 * Transforms whose effect is read here, or that add nothing that is asked about: functions of the language extensions are resolved,
 * loops are told one by one.
 */
const HARMLESS = new Set(['AWS::LanguageExtensions', 'AWS::CodeDeployBlueGreen', 'AWS::SecretsManager-2020-07-23']);
