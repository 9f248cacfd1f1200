import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { RehearsalReport } from '../contract/result';
import { pageOf } from './page/page';

/** Where a report was written. */
export interface WrittenReport {
  /** Path of `report.json`. */
  readonly json: string;
  /** Path of `report.html`: one page that needs no other file and no network. */
  readonly html: string;
}

/** Writes a report for programs and for people. The directory is made when it is missing; an older report in it is replaced. */
export async function writeReport(report: RehearsalReport, directory: string): Promise<WrittenReport> {
  const written: WrittenReport = { json: join(directory, 'report.json'), html: join(directory, 'report.html') };
  await mkdir(directory, { recursive: true });
  await writeFile(written.json, `${JSON.stringify(report, undefined, 2)}\n`);
  await writeFile(written.html, pageOf(report));
  return written;
}
