import { byFindings, judgeSignals, type Outcome } from '../../core';
import type { ActionContext } from '../context';

/** Asks the abort signals of both regions (OBS-2). */
export async function watch({ signals, subject, config }: ActionContext): Promise<Outcome> {
  const states = await signals.states();
  return byFindings(judgeSignals(subject, config.abortAlarm, states), { alarms: states });
}
