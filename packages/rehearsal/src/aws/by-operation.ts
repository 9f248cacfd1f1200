import { type AwsCall, Refusal, type StandIn } from '../contract/aws';

/** Answers one operation; it takes the input as the SDK types it. */
export type Operation = (input: never, call: AwsCall) => object | Promise<object>;

/** Answers by operation; one that the table does not have is refused. */
export const byOperation =
  (title: string, table: Readonly<Record<string, Operation>>): StandIn['answer'] =>
  async (call) => {
    const operation = Object.hasOwn(table, call.operation) ? table[call.operation] : undefined;
    if (operation === undefined)
      throw new Refusal('InvalidAction', `the stand-in of ${title} does not know ${call.operation}`);
    return (await operation(call.input as never, call)) as Readonly<Record<string, unknown>>;
  };
