import { randomUUID } from 'node:crypto';
import { done, type Finding, type Outcome, refused } from '../../../core';
import {
  type Direction,
  interrupted,
  nextMove,
  replicationBehind,
  type SwitchFacts,
  type SwitchMove,
  stoppedFindings,
} from '../../../core/handover';
import type { ActionContext } from '../../context';
import { eachDatabase } from './each-database';
import type { Handover } from './handover';
import { beatAll, shownEverywhere } from './heartbeat';
import { carryOut } from './moves';
import { observe } from './observe';
import { obstacles } from './obstacles';
import { releasing } from './poolers';

/**
 * Hands the database over: asks core for the next move, carries it out, and so on until DONE or REFUSE. Whatever fails before
 * the name is flipped ends with the giving end open; whatever happens after it is gone through with by the next run. On no way
 * out is a pooler left paused that answers.
 */
export const handOver = (context: ActionContext, direction: Direction): Promise<Outcome> =>
  releasing(context, () => carryThrough(context, direction));

async function carryThrough(context: ActionContext, direction: Direction): Promise<Outcome> {
  const { clock, config, subject } = context;
  const begun = await begin(context, direction);
  const { handover } = begun;
  let { facts } = begun;
  if (facts.name === 'FROM' && facts.from === 'OPEN') {
    const findings = await obstacles(context, direction, handover);
    if (findings.length > 0) return refused(findings, handover.evidence);
    const tried = await rehearse(context, direction);
    if (tried !== undefined) return refused([tried], handover.evidence);
  }
  const reasons: Finding[] = [];
  for (;;) {
    const elapsed = handover.closedAt === undefined ? 0 : clock.now() - handover.closedAt;
    facts = { ...facts, overBudget: facts.overBudget || elapsed > config.pauseBudgetMs };
    const move = nextMove(facts);
    if (move === 'DONE') return done(handover.evidence, handover.listed);
    if (move === 'REFUSE')
      return refused(
        [...reasons, ...stoppedFindings(subject, config, direction, facts, handover.latePoolers)],
        handover.evidence,
      );
    try {
      facts = await timed(context, handover, move, facts);
    } catch (error) {
      // Before anything is closed there is nothing to take back; after the flip there is only forward; and opening has to work.
      if (facts.name !== 'FROM' || move === 'OPEN_FROM' || move === 'CLOSE_TO') throw error;
      facts = await afterFailure(context, direction, facts, move);
      if (facts.name === 'FROM')
        reasons.push(interrupted(subject, move, error instanceof Error ? error.message : String(error)));
    }
  }
}

async function begin(context: ActionContext, direction: Direction) {
  await limitStatements(context);
  const { facts, surveys, poolers } = await observe(context, direction);
  const handover: Handover = {
    direction,
    surveys,
    poolers,
    evidence: { direction: `${direction.from}->${direction.to}`, ms: {} },
    listed: [],
    // A run that finds the giving end closed already, or poolers that hold clients, continues a pause.
    ...(facts.name === 'FROM' && (facts.from !== 'OPEN' || facts.poolers === 'HELD')
      ? { closedAt: context.clock.now() }
      : {}),
  };
  return { facts, handover };
}

/**
 * No single statement may wait for longer than writes may stop: a lock at the other end must not outlast the budget. An end
 * that cannot be reached is met by the first question that needs it.
 */
const limitStatements = (context: ActionContext): Promise<unknown> =>
  eachDatabase(context, (database) =>
    Promise.allSettled(
      [context.source, context.target].map(async (server) =>
        (await server.session(database)).query(`SET statement_timeout = ${context.config.pauseBudgetMs}`),
      ),
    ),
  );

async function timed(
  context: ActionContext,
  handover: Handover,
  move: SwitchMove,
  facts: SwitchFacts,
): Promise<SwitchFacts> {
  const { clock, log } = context;
  const startedAt = clock.now();
  if (move === 'CLOSE_FROM' || move === 'PAUSE_POOLERS') handover.closedAt ??= startedAt;
  const after = await carryOut(context, handover, move, facts);
  const { ms } = handover.evidence;
  ms[move] = (ms[move] ?? 0) + clock.now() - startedAt;
  const reached = milestones[move];
  if (reached !== undefined)
    handover.evidence[reached] = handover.closedAt === undefined ? undefined : clock.now() - handover.closedAt;
  log('INFO', 'move', { move, ms: clock.now() - startedAt });
  return after;
}

/** Milliseconds since writes began to wait, by the move that they are told after. */
const milestones: Partial<Record<SwitchMove, string>> = {
  FLIP_NAME: 'fenceToFlipMs',
  OPEN_TO: 'pauseMs',
  OPEN_FROM: 'pauseMs',
  RESUME_POOLERS: 'pooledPauseMs',
};

/** What is known after a move that failed. A flip that failed may have been taken: the name itself says. */
async function afterFailure(
  { names }: ActionContext,
  direction: Direction,
  facts: SwitchFacts,
  move: SwitchMove,
): Promise<SwitchFacts> {
  if (move === 'FLIP_NAME') {
    if ((await names.pointsAt()) === direction.to) return { ...facts, name: 'TO' };
    await names.pointTo(direction.from);
  }
  return {
    ...facts,
    from: move === 'CLOSE_FROM' ? 'HALF' : facts.from,
    poolers: move === 'PAUSE_POOLERS' ? 'HELD' : facts.poolers,
    aborting: true,
  };
}

/** A heartbeat while everything is open: what does not arrive in time now would not arrive in time behind the fence. */
async function rehearse(context: ActionContext, direction: Direction): Promise<Finding | undefined> {
  const { clock, config, subject } = context;
  const nonce = randomUUID();
  const deadline = clock.now() + config.pauseBudgetMs;
  await beatAll(context, direction, nonce);
  if (await shownEverywhere(context, direction, nonce, deadline)) return undefined;
  return replicationBehind(subject, config.pauseBudgetMs, direction);
}
