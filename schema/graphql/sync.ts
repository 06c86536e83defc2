type Maybe<T> = T | Promise<T>;

/** Goes on with a value without waiting where there is nothing to wait for, so that cached reads resolve in one go. */
export const then = <T, U>(value: Maybe<T>, next: (value: T) => Maybe<U>): Maybe<U> =>
  value instanceof Promise ? value.then(next) : next(value);
