import { Pager } from "../parts/Pager";

/** Pages of a ranking that the address turns. */
export function OffsetPager({
  offset,
  shown,
  total,
  size,
  what,
  turn,
}: {
  offset: number;
  shown: number;
  total: number;
  size: number;
  what: string;
  turn: (offset: number) => void;
}) {
  const last = offset + shown;
  return (
    <Pager
      from={offset + 1}
      to={last}
      total={total}
      what={what}
      before={offset > 0 ? () => turn(Math.max(0, offset - size)) : undefined}
      after={last < total ? () => turn(offset + size) : undefined}
    />
  );
}
