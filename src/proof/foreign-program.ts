import { readFileSync } from 'node:fs';

let program: string | null = null;

/** A program on libraries of others, in Go, that verifies bundles and whole logs; it travels with each. */
export const foreignProgram = (): string => (program ??= readFileSync(new URL('verify.go', import.meta.url), 'utf8'));
