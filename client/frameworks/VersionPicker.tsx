import { useId } from "react";
import { useNavigate } from "react-router";
import { useAnswer } from "../useAnswer";
import { versionsQuery } from "./queries";

/** Another version of the framework, in place of this one. */
export function VersionPicker({ family, chosen, pathOf }: { family: string; chosen: string; pathOf: (key: string) => string }) {
  const id = useId();
  const navigate = useNavigate();
  const [{ data }] = useAnswer({ query: versionsQuery, variables: { family } });
  const versions = [...(data?.frameworks.edges ?? [])]
    .map(({ node }) => node)
    .sort((p, q) => (q.published ?? "").localeCompare(p.published ?? ""));
  if (versions.length < 2) return null;
  return (
    <div className="picker">
      <label htmlFor={id}>Version</label>
      <select id={id} className="field-input" value={chosen} onChange={(event) => navigate(pathOf(event.target.value))}>
        {versions.map(({ key, name, frameworkVersion, published }) => (
          <option key={key} value={key}>
            {frameworkVersion ?? name}
            {published && ` (${published})`}
          </option>
        ))}
      </select>
    </div>
  );
}
