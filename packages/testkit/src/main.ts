import { captureProgram, saveCapture } from './capture';
import { answerInvoke } from './invoke-answers';

/** Captures the Pulumi program of a directory into a file: `main.ts <directory> <file>`. Secrets are removed. */
async function main([directory = '.', file = 'out/registrations.json']: string[]): Promise<void> {
  const capture = await captureProgram({ directory, preview: false, onInvoke: answerInvoke });
  saveCapture(capture, file);
  console.log(`${capture.resources.length} registrations captured into ${file}`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
