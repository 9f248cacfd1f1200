import { setImmediate } from 'node:timers/promises';
import { runtimeConfigOf } from '../../../src/core';
import { awsPeople } from '../../../src/runtime/aws/people';
import { awsSignals } from '../../../src/runtime/aws/signals';
import { planOf } from '../../cases';
import { jsonAnswer, jsonError, publishAnswer, snsError } from '../loopback/answers';
import { onTheWire } from '../loopback/on-the-wire';

const { answering, asked, clients, requests } = onTheWire();
const config = runtimeConfigOf(planOf());

describe('abort signals over the wire (OBS-2)', () => {
  const signals = () => awsSignals(clients().cloudWatch, config);

  test('are asked of both regions, as composite alarms by their one name', async () => {
    answering(({ region }) =>
      jsonAnswer({ CompositeAlarms: [{ StateValue: region === 'us-west-2' ? 'ALARM' : 'OK' }], MetricAlarms: [] }),
    );
    expect(await signals().states()).toEqual({ 'us-west-2': 'ALARM', 'us-east-1': 'OK' });
    expect([...asked()].sort()).toEqual(
      ['us-east-1', 'us-west-2'].map(
        (region) =>
          `monitoring ${region} DescribeAlarms {"AlarmNames":["${config.abortAlarm}"],"AlarmTypes":["CompositeAlarm"]}`,
      ),
    );
  });

  test('that are not there are missing', async () => {
    answering(jsonAnswer({ CompositeAlarms: [], MetricAlarms: [] }));
    expect(await signals().states()).toEqual({ 'us-west-2': 'MISSING', 'us-east-1': 'MISSING' });
  });

  test('that nobody may look at stop the step', async () => {
    answering(jsonError('AccessDenied', 403));
    await expect(signals().states()).rejects.toMatchObject({ name: expect.stringMatching(/AccessDenied/) });
    // Both regions are asked at once; the other's request is not to come in during another test.
    while (requests.length < 2) await setImmediate();
  });
});

describe('people over the wire', () => {
  const { topicArn } = config;
  const people = (topic: string | undefined) => awsPeople(() => clients().sns(config.to), topic);

  test('are told by the topic of the target region', async () => {
    answering(publishAnswer);
    expect(await people(topicArn).tell('[rl-orders] approve', 'Cut over now?')).toBe(true);
    expect(asked()).toEqual([
      `sns us-east-1 Publish Message=Cut over now? TopicArn=${topicArn} Subject=[rl-orders] approve`,
    ]);
  });

  test('cannot be told without a topic, and nothing is asked of AWS', async () => {
    answering(publishAnswer);
    expect(await people(undefined).tell('a', 'b')).toBe(false);
    expect(asked()).toEqual([]);
  });

  test('that could not be told are an error: a question that nobody hears would wait for days', async () => {
    answering(snsError('AuthorizationError', 403));
    await expect(people(topicArn).tell('a', 'b')).rejects.toMatchObject({
      name: expect.stringMatching(/AuthorizationError/),
    });
  });
});
