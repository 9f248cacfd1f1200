import type { Answer, Invocation } from './capture';

/**
 * Answers of AWS that programs ask for while they run. A stand-in: the values are fixed, marked as invented, and only the
 * functions listed here are answered; any other one fails the capture.
 */
export const answerInvoke: Answer<Invocation> = ({ token }) => answers[token];

const answers: Readonly<Record<string, Record<string, string>>> = {
  'aws:secretsmanager/getRandomPassword:getRandomPassword': {
    id: 'invented-by-the-capture',
    randomPassword: 'invented-by-the-capture',
  },
};
