import { operationOf, type WireAnswer, type WireRequest } from '@regionlift/testkit/loopback';
import { jsonAnswer, jsonError, objectAnswer, publishAnswer, s3Error } from './answers';

/**
 * A small account behind the wire: the evidence bucket with its objects, executions of the machine, alarms that are well, a
 * topic. It refuses what AWS refuses: writes whose condition does not hold, executions that it does not know.
 */
export class WireAccount {
  public readonly objects = new Map<string, { readonly body: string; readonly etag: string }>();
  public readonly executions = new Map<string, string>();
  private writes = 0;

  public readonly answer = (request: WireRequest): WireAnswer => {
    switch (request.service) {
      case 's3':
        return this.object(request);
      case 'states':
        return this.execution(request);
      case 'monitoring':
        return jsonAnswer({ CompositeAlarms: [{ StateValue: 'OK' }], MetricAlarms: [] });
      default:
        return publishAnswer;
    }
  };

  private object({ method, path, headers, body }: WireRequest): WireAnswer {
    const key = path.replace(/\?.*/, '');
    const found = this.objects.get(key);
    if (method === 'GET') return found ? objectAnswer(found.body, found.etag) : s3Error('NoSuchKey', 404);
    const { 'if-match': asItWas, 'if-none-match': fresh } = headers;
    if ((asItWas !== undefined && asItWas !== found?.etag) || (fresh === '*' && found !== undefined))
      return s3Error('PreconditionFailed', 412);
    this.writes += 1;
    const etag = `"${this.writes}"`;
    this.objects.set(key, { body: textOf(body), etag });
    return { headers: { etag } };
  }

  private execution(request: WireRequest): WireAnswer {
    const { executionArn } = JSON.parse(request.body) as { readonly executionArn: string };
    const status = this.executions.get(executionArn);
    if (status === undefined) return jsonError('ExecutionDoesNotExist');
    return jsonAnswer(operationOf(request) === 'DescribeExecution' ? { executionArn, status } : { events: [] });
  }
}

/** A body as the SDK sends it: in chunks with a checksum behind. Source: S3 API Reference, "aws-chunked" uploads. */
const textOf = (body: string): string => /\{[\s\S]*\}/.exec(body)?.[0] ?? '';
