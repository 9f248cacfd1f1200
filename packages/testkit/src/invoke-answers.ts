import type { Answer, Invocation } from './capture';
import { generatedText } from './facts/registration/generated';

/**
 * Answers of AWS that programs ask for while they run. A stand-in: the values are fixed, marked as invented, and only the
 * functions listed here are answered; any other one fails the capture.
 */
export const answerInvoke: Answer<Invocation> = ({ token, args }) =>
  Object.hasOwn(answers, token) ? answers[token]?.(args) : undefined;

const answers: Readonly<Record<string, (args: Invocation['args']) => Record<string, string>>> = {
  // The text says how it was to be generated, so that the parity contract can compare that.
  'aws:secretsmanager/getRandomPassword:getRandomPassword': (args) => ({
    id: 'invented-by-the-capture',
    randomPassword: generatedText(args),
  }),
};
