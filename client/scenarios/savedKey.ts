/** The key of a scenario that is saved now: words of its name, and the moment, so that two of one name stay apart. */
export function savedKey(name: string, now: number): string {
  const words = name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 60);
  return [words, now.toString(36)].filter(Boolean).join("-");
}
