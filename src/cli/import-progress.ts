import { Presets, SingleBar } from 'cli-progress';

export type Progress = (phase: string, done: number, total: number) => void;

/** A bar on a terminal; elsewhere a plain line for every quarter, so that a log stays readable. */
export function progressOn(stream: NodeJS.WriteStream): { readonly show: Progress; readonly end: () => void } {
  return stream.isTTY ? barOn(stream) : linesOn(stream);
}

function barOn(stream: NodeJS.WriteStream): { readonly show: Progress; readonly end: () => void } {
  const bar = new SingleBar(
    { stream, format: '{phase} {bar} {percentage} %  {eta_formatted} left', clearOnComplete: true, hideCursor: true },
    Presets.shades_classic,
  );
  let current: string | undefined;
  return {
    show: (phase, done, total) => {
      if (phase !== current) {
        bar.stop();
        bar.start(total, 0, { phase });
        current = phase;
      }
      bar.update(done, { phase });
    },
    end: () => bar.stop(),
  };
}

function linesOn(stream: NodeJS.WriteStream): { readonly show: Progress; readonly end: () => void } {
  let last = '';
  return {
    show: (phase, done, total) => {
      const quarter = total === 0 ? 4 : Math.floor((4 * done) / total);
      const line = `${phase}: ${25 * quarter} %`;
      if (line !== last) stream.write(`${line}\n`);
      last = line;
    },
    end: () => undefined,
  };
}
