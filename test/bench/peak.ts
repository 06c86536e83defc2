import { readFileSync, writeFileSync } from "node:fs";

/** A figure of the process's memory as the system keeps it, MB. */
function ofProcess(name: "VmRSS" | "VmHWM"): number {
  const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB`, "m").exec(readFileSync("/proc/self/status", "utf8"));
  return Number(kilobytes?.[1] ?? Number.NaN) / 1000;
}

/**
 * The most that this process held at once while `work` ran, beyond what it held before: everything, be it collected
 * meanwhile or not, MB. NaN where the system does not tell (it does on Linux). The process is to be started with
 * --expose-gc, and with MALLOC_MMAP_THRESHOLD_ set, so that what was freed before goes back to the system.
 */
export async function peakBeyond(work: () => unknown): Promise<number> {
  // What is collected goes back to the system a little later.
  for (let i = 0; i < 5; i++) {
    (globalThis as { gc?: () => void }).gc?.();
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  try {
    writeFileSync("/proc/self/clear_refs", "5");
    const before = ofProcess("VmRSS");
    work();
    return ofProcess("VmHWM") - before;
  } catch {
    return Number.NaN;
  }
}
