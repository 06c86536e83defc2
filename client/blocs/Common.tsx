import { Section } from "../parts/Section";
import { enumerated } from "../words/enumerations";
import { count, counted } from "../words/numbers";
import { type Pooled, tooFew } from "./types";

/** What many members have in common: when their agreements end, what these lack, what the bloc protects. */
export function Common({ pooled }: { pooled: Pooled }) {
  const { expiry, gaps, shed } = pooled;
  return (
    <Section title="In common" caption="told only of enough members at once">
      <dl className="bloc-common">
        <div>
          <dt>First agreements end</dt>
          <dd>
            {expiry.length === 0 ? (
              <span className="few">{tooFew(pooled)}</span>
            ) : (
              expiry.map(({ year, members }) => (
                <p key={year}>
                  by the end of <b>{year}</b> those of {counted(members, "member", "members")}
                </p>
              ))
            )}
          </dd>
        </div>
        <div>
          <dt>Lacking in all their agreements</dt>
          <dd>
            {gaps.length === 0 ? (
              <span className="few">{tooFew(pooled)}</span>
            ) : (
              gaps.map(({ provision, members }) => (
                <p key={provision}>
                  <b>{enumerated("provision", provision)}</b>: {counted(members, "member", "members")}
                </p>
              ))
            )}
          </dd>
        </div>
        <div>
          <dt>Protected by the bloc’s agreements</dt>
          <dd>
            {shed ? (
              <p>
                <b>{count(shed.sum)}</b> workloads of at least {counted(shed.members, "member", "members")} that one vendor alone could stop
              </p>
            ) : (
              <span className="few">{tooFew(pooled)}</span>
            )}
          </dd>
        </div>
      </dl>
    </Section>
  );
}
