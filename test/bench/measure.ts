/** Milliseconds of the best of some runs, by the clock and by the processor. */
export interface Measured {
  readonly ms: number;
  readonly cpu: number;
}

const processor = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** Runs `work` on a fresh subject each time. Other work on the machine makes clocks slower, never faster: the best counts. */
export function best<S>(runs: number, subject: () => S, work: (subject: S) => unknown): Measured {
  let ms = Number.POSITIVE_INFINITY;
  let cpu = Number.POSITIVE_INFINITY;
  for (let i = 0; i < runs; i++) {
    const on = subject();
    const spent = processor();
    const started = performance.now();
    work(on);
    ms = Math.min(ms, performance.now() - started);
    cpu = Math.min(cpu, processor() - spent);
  }
  return { ms, cpu };
}

/** Slope of the least-squares line through the logarithms of size and time. */
export function growthExponent(points: readonly { readonly size: number; readonly ms: number }[]): number {
  const logs = points.map(({ size, ms }) => [Math.log(size), Math.log(ms)] as const);
  const mean = (i: 0 | 1) => logs.reduce((sum, p) => sum + p[i], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  return logs.reduce((sum, [p, q]) => sum + (p - x) * (q - y), 0) / logs.reduce((sum, [p]) => sum + (p - x) ** 2, 0);
}
