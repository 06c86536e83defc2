/** Sorted sets of whole numbers, one for each owner: that of x is item[start[x]..end[x]). */
export interface Sets {
  readonly start: Int32Array;
  readonly end: Int32Array;
  readonly item: Int32Array;
}

/**
 * Joins the sorted sets a[0..length) and b[first..last) into `out`. Returns how many items they have together.
 * `out` must have room for both.
 */
export function mergedInto(out: Int32Array, a: Int32Array, length: number, b: Int32Array, first: number, last: number): number {
  let count = 0;
  let i = 0;
  let j = first;
  while (i < length && j < last) {
    const p = a[i];
    const q = b[j];
    if (p <= q) i++;
    if (q <= p) j++;
    out[count++] = p < q ? p : q;
  }
  while (i < length) out[count++] = a[i++];
  while (j < last) out[count++] = b[j++];
  return count;
}
