import type { Comparison, Difference, Position } from './completeness-model';

/** A difference that is known, or one that a lookup will tell. */
export type Judgement = Difference | (() => Promise<Difference | undefined>);

type Settled = { readonly difference: Difference | undefined } | { readonly error: unknown };
type Item = Promise<Settled> | Comparison;

/**
 * Events in the order in which they arose, with at most `limit` waiting. A lookup starts when it is added; the oldest is
 * awaited when the queue is full, so a position never overtakes a lookup before it.
 */
export class LookupQueue {
  private readonly items: Item[] = [];

  public constructor(
    private readonly limit: number,
    private readonly onHeld: (held: number) => void,
  ) {}

  /** Events and lookups that wait. */
  public get length(): number {
    return this.items.length;
  }

  public async *add(judgement: Judgement): AsyncGenerator<Comparison> {
    yield* this.drainTo(this.limit - 1);
    this.push(typeof judgement === 'function' ? settle(judgement()) : { event: 'difference', difference: judgement });
  }

  public async *position(position: Position, compared: number): AsyncGenerator<Comparison> {
    yield* this.drainTo(this.limit - 1);
    this.push({ event: 'position', position, compared });
  }

  /** Yields what is left. */
  public flush(): AsyncGenerator<Comparison> {
    return this.drainTo(0);
  }

  /** Waits for lookups under way and drops what they say: the reader has gone away. */
  public async abandon(): Promise<void> {
    await Promise.all(this.items.splice(0));
  }

  private async *drainTo(length: number): AsyncGenerator<Comparison> {
    while (this.items.length > length) {
      const item = this.items[0] as Item;
      const event = item instanceof Promise ? eventOf(await item) : item;
      this.items.shift();
      this.onHeld(this.items.length);
      if (event !== undefined) yield event;
    }
  }

  private push(item: Item): void {
    this.items.push(item);
    this.onHeld(this.items.length);
  }
}

/** A rejection is kept until its turn; nobody may call it unhandled meanwhile. */
const settle = (lookup: Promise<Difference | undefined>): Promise<Settled> =>
  lookup.then(
    (difference) => ({ difference }),
    (error: unknown) => ({ error }),
  );

function eventOf(settled: Settled): Comparison | undefined {
  if ('error' in settled) throw settled.error;
  return settled.difference === undefined ? undefined : { event: 'difference', difference: settled.difference };
}
