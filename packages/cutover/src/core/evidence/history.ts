/** An event of an execution's history, as far as it is read. Source: Step Functions API Reference, HistoryEvent. */
export interface HistoryEvent {
  /** Milliseconds since 1970. */
  readonly atMs: number;
  /** `TaskStateEntered`, `LambdaFunctionSucceeded`, … */
  readonly type: string;
  /** Name of the state, of events that carry one. */
  readonly state?: string;
  /** What a task gave back, as JSON text. */
  readonly output?: string;
  /** Name of the error, of events that carry one. */
  readonly error?: string;
}

/** What became of one node in an execution. */
export interface JournalEntry {
  readonly step: string;
  readonly fromMs: number;
  /** Absent while it is under way. */
  readonly untilMs?: number;
  /** How often it was called: polls, retries. */
  readonly calls: number;
  /** Errors that retries mended, or did not. */
  readonly errors: readonly string[];
  /** The last answer: `DONE`, `RUNNING`, `REFUSED`; absent when there was none. */
  readonly status?: string;
  readonly findings: readonly unknown[];
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** What an execution did, in order: one entry a visit of a task's state; polls of one step are one entry. */
export function journalOf(events: readonly HistoryEvent[]): readonly JournalEntry[] {
  const entries: JournalEntry[] = [];
  for (const event of events) {
    const last = entries.at(-1);
    if (event.type === 'TaskStateEntered' && event.state !== undefined) {
      if (last?.step === event.state) entries[entries.length - 1] = { ...last, calls: last.calls + 1 };
      else entries.push({ step: event.state, fromMs: event.atMs, calls: 1, errors: [], findings: [], evidence: {} });
    } else if (last !== undefined) entries[entries.length - 1] = continued(last, event);
  }
  return entries;
}

function continued(entry: JournalEntry, event: HistoryEvent): JournalEntry {
  if (event.type === 'TaskStateExited' && event.state === entry.step) return { ...entry, untilMs: event.atMs };
  if (event.error !== undefined) return { ...entry, errors: [...entry.errors, event.error] };
  if (event.output === undefined || !/Succeeded$/.test(event.type)) return entry;
  const { status, findings = [], evidence = {} } = answerIn(event.output);
  return { ...entry, ...(status !== undefined && { status }), findings, evidence };
}

interface Answer {
  readonly status?: string;
  readonly findings?: readonly unknown[];
  readonly evidence?: Readonly<Record<string, unknown>>;
}

/** What a function answered; a text that is none says nothing. */
function answerIn(output: string): Answer {
  try {
    const { Payload } = JSON.parse(output) as { readonly Payload?: Answer };
    return Payload ?? {};
  } catch {
    return {};
  }
}
