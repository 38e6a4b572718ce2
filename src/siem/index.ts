/** The front door of `siem`: entries, free of personal data, as events for whoever watches an institution's systems. */
import { cef } from './cef.js';
import type { EventFormat } from './event-format.js';
import { ocsf } from './ocsf.js';

export { fileReceiver } from './file-receiver.js';
export { httpReceiver } from './http-receiver.js';
export { runStream } from './run-stream.js';

export const eventFormats = { ocsf, cef } as const satisfies Record<string, EventFormat>;
