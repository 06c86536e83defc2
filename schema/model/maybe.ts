/** A value that is there at once where it is cached, and awaited where it is not. */
export type Maybe<T> = T | Promise<T>;

/** Goes on with the value without waiting where there is nothing to wait for. */
export const onceThere = <T, U>(value: Maybe<T>, next: (value: T) => Maybe<U>): Maybe<U> =>
  value instanceof Promise ? value.then(next) : next(value);

/** All of them, at once if none is awaited. */
export const all = <T>(values: readonly Maybe<T>[]): Maybe<T[]> =>
  values.some((v) => v instanceof Promise) ? Promise.all(values) : (values as T[]);
