import { type Drawing, drawings } from "../signs/drawings";
import { labelFont } from "./plateText";
import { svgText } from "./svgText";
import type { Tokens } from "./tokens";

const uri = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

const cache = new Map<string, string>();
const once = (name: string, make: () => string): string => {
  const known = cache.get(name);
  if (known) return known;
  const made = uri(make());
  cache.set(name, made);
  return made;
};

const drawn = (of: Drawing, colour: string, box: string) =>
  `<g ${box} fill="none" stroke="${colour}" color="${colour}" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round">${svgText(
    drawings[of],
  ).replaceAll("currentColor", colour)}</g>`;

/** An icon of the set in a colour. Drawn at twice its size, so that it stays sharp when zoomed in. */
export const iconImage = (of: Drawing, colour: string): string =>
  once(
    `icon ${of} ${colour}`,
    () => `<svg xmlns="http://www.w3.org/2000/svg" width="32" height="32" viewBox="0 0 16 16">${drawn(of, colour, "")}</svg>`,
  );

/** A sign in its box, as it stands at the corner of a plate. */
export const badgeImage = (of: Drawing, colour: string, { surface }: Tokens): string =>
  once(
    `badge ${of} ${colour} ${surface}`,
    () =>
      `<svg xmlns="http://www.w3.org/2000/svg" width="36" height="36" viewBox="0 0 18 18"><rect x="0.75" y="0.75" width="16.5" height="16.5" rx="2" fill="${surface}" stroke="${colour}" stroke-width="1.5"/>${drawn(of, colour, 'transform="translate(3 3) scale(0.75)"')}</svg>`,
  );

/** A few letters in a box of 18 px height: how many a stack holds. Drawn by hand, since an image cannot use the page's face. */
export function boxImage(text: string, width: number, line: string, ink: string, surface: string): string {
  const name = `box ${text} ${width} ${line} ${ink} ${surface}`;
  const known = cache.get(name);
  if (known) return known;
  const canvas = Object.assign(document.createElement("canvas"), { width: width * 3, height: boxHeight * 3 });
  const pen = canvas.getContext("2d")!;
  pen.scale(3, 3);
  pen.fillStyle = surface;
  pen.strokeStyle = line;
  pen.beginPath();
  pen.roundRect(0.5, 0.5, width - 1, boxHeight - 1, 2);
  pen.fill();
  pen.stroke();
  pen.font = `600 11.5px ${labelFont.family}`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillStyle = ink;
  pen.fillText(text, width / 2, boxHeight / 2 + 0.5);
  const made = canvas.toDataURL();
  cache.set(name, made);
  return made;
}
export const boxHeight = 18;

/** Hatching of the size of a plate, with a plain strip where the words stand. */
export const hatchImage = (width: number, height: number, { hatch, surface }: Tokens): string =>
  once(`hatch ${width} ${height} ${hatch} ${surface}`, () => {
    const lines: string[] = [];
    for (let x = -height; x < width; x += 7) lines.push(`M${x} ${height}L${x + height} 0`);
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><path d="${lines.join("")}" stroke="${hatch}" stroke-width="1.2" opacity="0.8"/><rect x="9" y="${height / 2 - 9}" width="${width - 18}" height="18" fill="${surface}"/></svg>`;
  });
