import { LoadpathError, problem } from "../model/errors/catalogue";

type Asked = number | null | undefined;

/** Part of a ranking that is held whole: how many, after how many left out. Throws LP-6001 where that is out of bounds. */
export function offsetPage(first: Asked, offset: Asked, { usual, most }: { readonly usual: number; readonly most: number }) {
  const [size, start] = [first ?? usual, offset ?? 0];
  if (size < 1 || size > most || start < 0)
    throw new LoadpathError(problem("LP-6001", `first ${size}, offset ${start}: first is from 1 to ${most}, offset at least 0.`));
  return { first: size, offset: start };
}
