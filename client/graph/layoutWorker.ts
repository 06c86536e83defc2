import ELK, { type ElkNode } from "elkjs/lib/elk-api.js";
import workerUrl from "elkjs/lib/elk-worker.min.js?url";
import { type ElkGraph, elkGraphOf, type Placement, placementOf } from "./layout";
import type { Picture } from "./picture";

let elk: InstanceType<typeof ELK> | null = null;

/** Lays a picture out in a worker, so that the page stays free meanwhile. Rejects if the worker cannot start. */
export async function layOut(picture: Picture): Promise<Placement> {
  elk ??= new ELK({ workerUrl, workerFactory: (url) => new Worker(url ?? workerUrl) });
  const laidOut = (await elk.layout(elkGraphOf(picture) as unknown as ElkNode)) as unknown as ElkGraph;
  return placementOf(picture, laidOut);
}
