import type { ComponentProps } from "react";
import { RangeBar } from "../parts/Interval";
import { useWidth } from "./useWidth";

/** A range bar as wide as its place. */
export function FluidBar(props: Omit<ComponentProps<typeof RangeBar>, "width">) {
  const { ref, width } = useWidth<HTMLDivElement>(120);
  return (
    <div ref={ref} className="fluid-bar">
      <RangeBar {...props} width={width} />
    </div>
  );
}
