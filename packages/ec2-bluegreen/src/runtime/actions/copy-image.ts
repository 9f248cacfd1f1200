import { done, type FleetLedger, type Outcome, refused, running } from '../../core';
import { type ImageFacts, imageMove } from '../../core/image';
import type { ActionContext } from '../context';

/**
 * Copies blue's image to the target region under the part's key, proves the copy and writes its id where the launch template
 * takes it from (EC2-5). RUNNING while EC2 copies, which takes minutes. A copy that was asked for before a crash is found again
 * by its tag, or by the token of the attempt.
 */
export async function copyImage(context: ActionContext): Promise<Outcome> {
  const { config, subject, images, ledger, log } = context;
  const remembered = await ledger.read();
  const facts = await readImages(context, remembered);
  const move = imageMove(subject, config, facts);
  const evidence = { sourceImageId: config.source.imageId, keyArn: facts.keyArn };
  switch (move.kind) {
    case 'REFUSE':
      return refused(move.findings, evidence);
    case 'GIVE_UP':
      await ledger.write({ ...remembered, imageCopy: attemptOf(context, move.attempt) });
      return refused(move.findings, evidence);
    case 'WAIT':
      // A crash before the note of the copy; without one nobody would know that it failed.
      if (remembered.imageCopy?.imageId !== move.imageId)
        await ledger.write({
          ...remembered,
          imageCopy: { ...attemptOf(context, move.attempt), imageId: move.imageId },
        });
      return running({ ...evidence, imageId: move.imageId });
    case 'COPY': {
      const { name, attempt } = move;
      const imageId = await images.copy({ sourceImageId: config.source.imageId, name, clientToken: name });
      await ledger.write({ ...remembered, imageCopy: { ...attemptOf(context, attempt), imageId } });
      log('INFO', 'image-copy-started', { imageId, attempt });
      return running({ ...evidence, imageId });
    }
    case 'PUBLISH':
      await images.publish(move.imageId);
      log('INFO', 'image-published', { imageId: move.imageId });
      return done({ ...evidence, imageId: move.imageId });
    case 'SETTLED':
      return done({ ...evidence, imageId: move.imageId });
  }
}

const attemptOf = ({ config, clock }: ActionContext, attempt: number): NonNullable<FleetLedger['imageCopy']> => ({
  sourceImageId: config.source.imageId,
  attempt,
  at: clock.now(),
});

async function readImages({ config, images, clock }: ActionContext, ledger: FleetLedger): Promise<ImageFacts> {
  const [source, copies, keyArn, published] = await Promise.all([
    images.source(),
    images.copies(config.source.imageId),
    images.keyArn(),
    images.published(),
  ]);
  return {
    ...(source && { source }),
    copies,
    keyArn,
    ...(published === undefined ? {} : { published }),
    ...(ledger.imageCopy && { copying: ledger.imageCopy }),
    now: clock.now(),
  };
}
