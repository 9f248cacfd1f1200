import type { Answer, Invocation, Values } from './capture';
import { stableJson } from './capture/json';
import { parameterValue } from './facts/parameter-value';
import { generatedText } from './facts/registration/generated';
import { zonesOf } from './facts/zone';

/**
 * Answers of AWS that programs ask for while they run. A stand-in: the values are fixed, marked as invented, and only the
 * functions listed here are answered; any other one fails the capture.
 */
export const answerInvoke: Answer<Invocation> = ({ token, args }) =>
  Object.hasOwn(answers, token) ? answers[token]?.(args) : undefined;

const answers: Readonly<Record<string, (args: Invocation['args']) => Values>> = {
  // The text says how it was to be generated, so that the parity contract can compare that.
  'aws:secretsmanager/getRandomPassword:getRandomPassword': (args) => ({
    id: 'invented-by-the-capture',
    randomPassword: generatedText(args),
  }),
  // The value is the dynamic reference that a template has for it.
  'aws:ssm/getParameter:getParameter': ({ name, region = NO_REGION, withDecryption }) => {
    const query = { name: String(name), region: String(region), secure: withDecryption === true };
    const value = parameterValue(query);
    return { id: query.name, name: query.name, type: 'String', value, insecureValue: value };
  },
  'aws:index/getAvailabilityZones:getAvailabilityZones': ({ region = NO_REGION, ...asked }) => {
    const also = Object.fromEntries(
      Object.entries(asked).filter(([key, value]) => stableJson(value, 0) !== usual[key]),
    );
    const names = zonesOf(String(region), Object.keys(also).length > 0 ? ` ${stableJson(also, 0)}` : '');
    return { id: String(region), names };
  },
};

/** What leaves nothing but the zones that a template is given: those that are available, no Local Zones. */
const usual: Readonly<Record<string, string>> = {
  state: '"available"',
  filters: '[{"name":"opt-in-status","values":["opt-in-not-required"]}]',
};

/** A region that is left to the provider is none that facts know. */
const NO_REGION = '(no region)';
