import { ShareRange } from "../parts/Interval";
import { KindIcon } from "../signs/KindIcon";
import { type ControlLayer, handWords, layers } from "./words";

/** All layers and hands as figures. */
export function ControlTable({ control }: { control: readonly ControlLayer[] }) {
  const hands = control[0]?.hands.map(({ hand }) => hand) ?? [];
  return (
    <table>
      <thead>
        <tr>
          <th>Layer</th>
          {hands.map((hand) => (
            <th key={hand} className="n">
              {handWords[hand]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {layers.map(({ layer, name, kind }) => (
          <tr key={layer}>
            <th scope="row">
              <span className="name">
                <KindIcon kind={kind} />
                <span>{name}</span>
              </span>
            </th>
            {control
              .find((one) => one.layer === layer)
              ?.hands.map(({ hand, share }) => (
                <td key={hand} className="n">
                  <ShareRange {...share} />
                </td>
              ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
