import { done, type Outcome, questionText } from '../../core';
import type { ActionContext } from '../context';
import { told } from './told';

/**
 * Hands a question to people, with what an answer needs. The machine waits for the token, not for this answer. Where nobody can be
 * told the question is logged, and the token stands in the execution's history.
 */
export async function ask({ request, config, people, log }: ActionContext): Promise<Outcome> {
  const { token, about, question, execution } = told(request, 'token', 'about', 'question', 'execution');
  const subject = `[${config.qualifier}-${config.migration}] ${about}`;
  const asked = await people.tell(
    subject.slice(0, longestSubject),
    questionText({ question, execution, token, region: config.to, failure: request.failure ?? {} }),
  );
  log(asked ? 'INFO' : 'WARN', 'asked', { about, question, asked });
  return done({ about, asked });
}

/** Characters. Source: SNS API Reference, Publish (`Subject`: less than 100, ASCII). */
const longestSubject = 99;
