import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { projectRoot } from "../../server/projectRoot";

interface Locked {
  readonly optionalDependencies?: Readonly<Record<string, string>>;
  readonly resolved?: string;
}

const { packages } = JSON.parse(readFileSync(join(projectRoot, "package-lock.json"), "utf8")) as { packages: Record<string, Locked> };

describe("the lockfile", () => {
  it("names every optional package, so that `npm ci` takes it (server/decisions/0002-lockfile.md)", () => {
    const wanted = Object.values(packages).flatMap((p) => Object.keys(p.optionalDependencies ?? {}));
    expect(wanted.filter((name) => !Object.keys(packages).some((path) => path.endsWith(`node_modules/${name}`)))).toEqual([]);
  });

  it("names no registry", () => {
    expect(Object.values(packages).filter((p) => p.resolved !== undefined)).toEqual([]);
  });
});
