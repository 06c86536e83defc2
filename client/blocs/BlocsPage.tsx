import { Link } from "react-router";
import { Nothing } from "../parts/Nothing";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Skeleton } from "../parts/Skeleton";
import { StrategyWays } from "../scope/Ways";
import { Breadcrumb, ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import { KindIcon } from "../signs/KindIcon";
import { useAnswer } from "../useAnswer";
import { enumerated } from "../words/enumerations";
import { count, counted, quantity } from "../words/numbers";
import "./blocs.css";
import { blocsQuery } from "./queries";
import { blocPath } from "./types";

/** Every bloc, with how many of its members share figures. */
export function BlocsPage() {
  const [{ data, error }, again] = useAnswer({ query: blocsQuery, requestPolicy: "cache-and-network" });
  const blocs = data?.blocs.edges.map(({ node }) => node).sort((a, b) => b.pooled.sharing - a.pooled.sharing);
  useTitle("Blocs");
  return (
    <>
      <ContextBar>
        <Breadcrumb above={[]} here="Blocs" />
        <StrategyWays />
      </ContextBar>
      <div className="page page-narrow">
        <div className="title-block">
          <div>
            <h1>Blocs</h1>
            <p>
              Who buys and computes together: what members need in sum, without anyone seeing what a single member needs, and how what they
              have in common is split.
            </p>
          </div>
        </div>
        {error ? (
          <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
        ) : !blocs ? (
          <Skeleton lines={8} what="Reading blocs" />
        ) : blocs.length === 0 ? (
          <div className="empty">
            <h3>No bloc is on record</h3>
            <p>
              State one, and which jurisdictions are members of it, in the <Link to="/registry/blocs">registry</Link>.
            </p>
          </div>
        ) : (
          <Section title={counted(blocs.length, "bloc", "blocs")} caption="those in which most members share figures first">
            <table>
              <thead>
                <tr>
                  <th>Bloc</th>
                  <th className="wide-only">Kind</th>
                  <th className="n">Members</th>
                  <th className="n wide-only">Shared pool</th>
                  <th className="n">Share figures</th>
                </tr>
              </thead>
              <tbody>
                {blocs.map(({ id, key, name, blocKind, sharedPool, pooled }) => (
                  <tr key={id}>
                    <td className="name-cell">
                      <span className="name">
                        <KindIcon kind="Bloc" />
                        <Link className="plain" to={blocPath(key)} title={name}>
                          {name}
                        </Link>
                      </span>
                    </td>
                    <td className="wide-only q2 bloc-kind">{blocKind ? enumerated("blocKind", blocKind) : <Nothing />}</td>
                    <td className="n">{count(pooled.members)}</td>
                    <td className="n wide-only">{sharedPool === null ? <Nothing /> : quantity(sharedPool, "H100e")}</td>
                    <td className="n">{pooled.closedRound === 0 ? <span className="q">none yet</span> : count(pooled.sharing)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Section>
        )}
      </div>
    </>
  );
}
