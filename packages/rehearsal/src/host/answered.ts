import { type AwsCall, Refusal, type StandIn } from '../contract/aws';
import type { Answer, RefusalOnWire } from './messages';

/** The reply to a call: the output of the service's stand-in, or its refusal. A stand-in that fails is told as what it is. */
export async function answered(
  id: number,
  call: AwsCall,
  standIns: readonly StandIn[],
): Promise<Extract<Answer, { readonly kind: 'output' | 'refusal' }>> {
  const standIn = standIns.find(({ services }) => services.includes(call.service));
  try {
    if (!standIn) throw new Refusal('UnknownService', `no stand-in answers ${call.service} ${call.operation}`);
    return { kind: 'output', id, output: await standIn.answer(call) };
  } catch (error) {
    return { kind: 'refusal', id, refusal: refusalOnWire(error, call) };
  }
}

/** Anything but a refusal is a mistake of the rehearsal: no caller must take it for an answer of AWS, and none asks again. */
function refusalOnWire(error: unknown, { service, operation }: AwsCall): RefusalOnWire {
  if (error instanceof Refusal) {
    const { name, message, status, headers } = error;
    return { name, message, status, headers };
  }
  const said = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    name: 'StandInFailed',
    message: `the stand-in failed at ${service} ${operation}: ${said}`,
    status: 400,
    headers: {},
  };
}
