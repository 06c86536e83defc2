import { Link } from "react-router";
import { graphql } from "../graphql";
import { Problem } from "../parts/Problem";
import { Section } from "../parts/Section";
import { Breadcrumb, ContextBar } from "../shell/ContextBar";
import { useTitle } from "../shell/title";
import { KindIcon } from "../signs/KindIcon";
import { useAnswer } from "../useAnswer";
import { kinds, registryKinds } from "../words/kinds";
import { count } from "../words/numbers";
import "./registry.css";

const countsQuery = graphql(`
  query Counts {
    metamodel { entityKinds { kind description } }
    Sector: sectors(first: 1) { totalCount }
    Workload: workloads(first: 1) { totalCount }
    Service: services(first: 1) { totalCount }
    Model: models(first: 1) { totalCount }
    Vendor: vendors(first: 1) { totalCount }
    DataCentre: dataCentres(first: 1) { totalCount }
    GridPoint: gridPoints(first: 1) { totalCount }
    Jurisdiction: jurisdictions(first: 1) { totalCount }
    Ministry: ministries(first: 1) { totalCount }
    Agreement: agreements(first: 1) { totalCount }
    Bloc: blocs(first: 1) { totalCount }
    BlocShare: blocShares(first: 1) { totalCount }
    Reservation: reservations(first: 1) { totalCount }
    Requirement: requirements(first: 1) { totalCount }
    Assessment: assessments(first: 1) { totalCount }
    Source: sources(first: 1) { totalCount }
  }
`);

/** The kinds of thing in the registry, each with its count and its list. */
export function RegistryPage() {
  const [{ data, error }, again] = useAnswer({ query: countsQuery });
  useTitle("Registry");
  return (
    <>
      <ContextBar>
        <Breadcrumb above={[]} here="Registry" />
      </ContextBar>
      <div className="page page-narrow">
        <div className="title-block">
          <div>
            <h1>Registry</h1>
            <p>Everything on record, kind by kind, from what is carried down to what carries it, then what stands around it.</p>
          </div>
        </div>
        {error ? (
          <Problem error={error} retry={() => again({ requestPolicy: "network-only" })} />
        ) : (
          <Section title="Kinds">
            <table className="kinds">
              <thead>
                <tr>
                  <th>Kind</th>
                  <th className="wide-only">What it is</th>
                  <th className="n">On record</th>
                </tr>
              </thead>
              <tbody>
                {registryKinds.map((kind) => (
                  <tr key={kind}>
                    <td>
                      <span className="name">
                        <KindIcon kind={kind} />
                        <Link className="plain" to={`/registry/${kinds[kind].slug}`}>
                          {kinds[kind].many}
                        </Link>
                      </span>
                    </td>
                    <td className="wide-only q2">{data?.metamodel.entityKinds.find((declared) => declared.kind === kind)?.description}</td>
                    <td className="n">{data ? count(data[kind].totalCount) : ""}</td>
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
