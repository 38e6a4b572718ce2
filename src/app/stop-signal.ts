/** The first signal asks to stop; a second one, while stopping, ends the process at once. */
export function stopSignal(): Promise<string> {
  return new Promise((resolve) => {
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => resolve(signal));
  });
}

/** The same for what looks at a signal while it works. */
export function stopRequested(): AbortSignal {
  const stopping = new AbortController();
  void stopSignal().then(() => stopping.abort());
  return stopping.signal;
}
