/** What the client uses of d3, whose packages carry no types of their own. */
declare module "d3-shape" {
  type Curve = (context: unknown) => unknown;
  interface Area<Datum> {
    (data: readonly Datum[]): string | null;
    x(value: (datum: Datum) => number): Area<Datum>;
    x0(value: (datum: Datum) => number): Area<Datum>;
    x1(value: (datum: Datum) => number): Area<Datum>;
    y(value: (datum: Datum) => number): Area<Datum>;
    y0(value: (datum: Datum) => number): Area<Datum>;
    y1(value: (datum: Datum) => number): Area<Datum>;
    curve(curve: Curve): Area<Datum>;
  }
  interface Line<Datum> {
    (data: readonly Datum[]): string | null;
    x(value: (datum: Datum) => number): Line<Datum>;
    y(value: (datum: Datum) => number): Line<Datum>;
    curve(curve: Curve): Line<Datum>;
  }
  export function area<Datum>(): Area<Datum>;
  export function line<Datum>(): Line<Datum>;
  export const curveBumpY: Curve;
  export const curveStepAfter: Curve;
}

declare module "d3-scale" {
  interface Scale {
    (value: number): number;
    domain(ends: readonly [number, number]): Scale;
    range(ends: readonly [number, number]): Scale;
    nice(ticks: number): Scale;
    ticks(count: number): number[];
    clamp(inside: boolean): Scale;
  }
  export function scaleLinear(): Scale;
  export function scaleLog(): Scale;
  /** Logarithmic away from zero, linear near it: log(1 + |x|). */
  export function scaleSymlog(): Scale;
}
