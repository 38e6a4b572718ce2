import type { Opened } from './open.js';

export async function seedWhenEmpty(_opened: Opened, _say: (line: string) => void): Promise<void> {}
