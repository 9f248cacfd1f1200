import { randomUUID } from 'node:crypto';
import { type BeatVerdict, type CanaryWay, carriesRows, judgeBeat, nothingToTry } from '../../../core';
import { carrier } from '../../../core/handover';
import {
  type Beat,
  beat,
  type HeartbeatPlace,
  handoverNames,
  heartbeatPlace,
  lastBeatWithTime,
  readSubscription,
  type SubscriptionState,
  secondsSince,
} from '../../../core/sql';
import type { ActionContext } from '../../context';
import type { SqlSession } from '../../ports';
import { endOf } from '../handover/ends';

/** Writes a row at the giving end of a way and waits for it at the other; changes nothing but the canary's own row. */
export async function tryWay(context: ActionContext, { direction }: CanaryWay, database: string): Promise<BeatVerdict> {
  const { from, to } = direction;
  const [giver, taker] = await Promise.all([from, to].map((side) => endOf(context, side).session(database)));
  if (giver === undefined || taker === undefined) return nothingToTry;
  const subscription = carrier(direction, handoverNames(context.config, database));
  const [[atGiver], [atTaker], [subscribed]] = await Promise.all([
    giver.query<HeartbeatPlace>(heartbeatPlace),
    taker.query<HeartbeatPlace>(heartbeatPlace),
    taker.query<SubscriptionState>(readSubscription(subscription)),
  ]);
  const carried = carriesRows({
    tableAtGiver: atGiver?.present === true,
    takerIsStandby: atTaker?.standby === true,
    takerSubscribes: subscribed?.enabled === true,
  });
  if (!carried) return nothingToTry;
  const writer = `${from}_CANARY` as const;
  const [before] = await giver.query<Beat>(lastBeatWithTime(writer));
  const nonce = randomUUID();
  await giver.query(beat(writer, nonce));
  const { arrivedAfter, shown } = await shownWithin(context, taker, writer, nonce);
  const [age] = shown === undefined ? [] : await giver.query<{ readonly seconds: number }>(secondsSince(shown.at));
  return judgeBeat({
    ...(before && { before: before.nonce }),
    ...(arrivedAfter !== undefined && { arrivedAfter }),
    ...(shown && age && { newest: { nonce: shown.nonce, age: age.seconds } }),
  });
}

async function shownWithin(
  { clock }: ActionContext,
  taker: SqlSession,
  writer: Parameters<typeof lastBeatWithTime>[0],
  nonce: string,
): Promise<{ readonly arrivedAfter?: number; readonly shown?: Beat }> {
  const writtenAt = clock.now();
  const until = writtenAt + Math.min(patienceMs, clock.remaining() - leastRemainingMs);
  for (;;) {
    const [place] = await taker.query<HeartbeatPlace>(heartbeatPlace);
    const [shown] = place?.present === true ? await taker.query<Beat>(lastBeatWithTime(writer)) : [];
    if (shown?.nonce === nonce) return { arrivedAfter: (clock.now() - writtenAt) / 1_000 };
    if (clock.now() >= until) return shown === undefined ? {} : { shown };
    await clock.sleep(pollMs);
  }
}

/** The next beat comes a minute later at the soonest. */
const patienceMs = 45_000;
const leastRemainingMs = 10_000;
const pollMs = 50;
