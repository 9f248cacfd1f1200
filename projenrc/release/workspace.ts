import { join } from 'node:path';

/** The root of the repository: releases are made of it, wherever the command was typed. */
export const root = join(__dirname, '../..');

/** What a release leaves for the steps that publish it; ignored by git. */
export const releaseFolder = join(root, 'out/release');
