import ELK, { type ElkNode } from "elkjs/lib/elk-api.js";
import workerUrl from "elkjs/lib/elk-worker.min.js?url";
import { type ElkGraph, elkGraphOf, type Placement, placementOf } from "./layout";
import type { Picture } from "./picture";

// Started as soon as this code is there, so that the worker loads while the facts are fetched.
const elk = new ELK({ workerUrl, workerFactory: (url) => new Worker(url ?? workerUrl) });

/** Lays a picture out in a worker, so that the page stays free meanwhile. Rejects if the worker cannot start. */
export async function layOut(picture: Picture): Promise<Placement> {
  const laidOut = (await elk.layout(elkGraphOf(picture) as unknown as ElkNode)) as unknown as ElkGraph;
  return placementOf(picture, laidOut);
}
