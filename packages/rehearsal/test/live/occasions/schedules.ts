import type { World } from '../../../src/world/open-world';
import { type Answer, invoke } from './invoke';

/** One beat of every schedule of the program (OBS-5): what EventBridge hands to the function that the rule names. */
export async function everySchedule(world: World): Promise<Readonly<Record<string, Answer>>> {
  const answers: Record<string, Answer> = {};
  for (const { kind, name, properties } of world.programme.resources) {
    if (kind !== 'AWS::Events::Rule' || properties.ScheduleExpression === undefined) continue;
    for (const { Arn, Input } of Object.values(properties.Targets as Readonly<Record<string, Target>>))
      answers[name] = await invoke(world, Arn.slice(Arn.lastIndexOf(':') + 1), Input);
  }
  return answers;
}

interface Target {
  readonly Arn: string;
  readonly Input: object;
}
