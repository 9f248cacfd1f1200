import type { Answer, Question } from '../messages';
import { fromWire, toWire } from '../wire';

type Reply = Exclude<Answer, { readonly kind: 'invoke' }>;
type Asked = Extract<Question, { readonly id: number }>;
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

const waiting = new Map<number, (reply: Reply) => void>();
let asked = 0;

/** Asks the rehearsal and waits for its reply. */
export const ask = (question: WithoutId<Asked>): Promise<Reply> =>
  new Promise((resolve) => {
    asked += 1;
    waiting.set(asked, resolve);
    tell({ ...question, id: asked } as Asked);
  });

/** Tells the rehearsal something. */
export const tell = (question: Question): void => {
  process.send?.(toWire(question));
};

/** Hands invocations on, and replies to whoever waits for them. */
export const listen = (invoke: (message: Extract<Answer, { readonly kind: 'invoke' }>) => void): void => {
  process.on('message', (text) => {
    const message = fromWire(String(text)) as Answer;
    if (message.kind === 'invoke') return invoke(message);
    waiting.get(message.id)?.(message);
    waiting.delete(message.id);
  });
};
