import { ScopePicker } from "../scope/ScopePicker";

/** Whose compute the page speaks of, each nation with its workloads or its sites. */
export function NationPicker({
  nations = [],
  chosen,
  by,
  choose,
}: {
  nations?: readonly { readonly key: string; readonly name: string; readonly workloads: number; readonly sites: number }[];
  chosen?: string | null;
  by: "workloads" | "sites";
  choose: (key: string | null) => void;
}) {
  const choices = nations.map((nation) => ({ key: nation.key, name: nation.name, workloads: nation[by] }));
  return (
    <fieldset className="scope">
      <legend className="unseen">Nation</legend>
      <ScopePicker what="Nation" all="The nation with most on record" choices={choices} chosen={chosen ?? undefined} choose={choose} />
    </fieldset>
  );
}
