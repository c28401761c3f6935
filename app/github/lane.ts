/** Runs a task when a place is free. A signal that fires while the task still waits rejects with the signal's reason. */
export type Lane = <T>(task: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/** At most `width` tasks at a time, first come first served. */
export function createLane(width: number): Lane {
  let running = 0;
  const waiting: (() => void)[] = [];

  const leave = () => {
    running -= 1;
    waiting.shift()?.();
  };

  const enter = (signal: AbortSignal | undefined) =>
    new Promise<void>((resolve, reject) => {
      const start = () => {
        signal?.removeEventListener("abort", giveUp);
        running += 1;
        resolve();
      };
      const giveUp = () => {
        waiting.splice(waiting.indexOf(start), 1);
        reject(signal?.reason);
      };
      if (signal?.aborted) return reject(signal.reason);
      if (running < width) return start();
      signal?.addEventListener("abort", giveUp, { once: true });
      waiting.push(start);
    });

  return async (task, signal) => {
    await enter(signal);
    try {
      return await task();
    } finally {
      leave();
    }
  };
}
