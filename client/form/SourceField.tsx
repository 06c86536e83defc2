import { useState } from "react";
import type { EntityRef } from "../parts/types";
import { EntityField } from "./EntityField";
import type { Field } from "./metamodel";

/** The source by name; the record keeps its key. */
export function SourceField({ field, change, problems }: { field: Field; change: (key: string) => void; problems: readonly string[] }) {
  const [source, setSource] = useState<EntityRef | null>(null);
  return (
    <EntityField
      label={field.label}
      hint="By name or key, where a source is in the registry."
      kinds={["Source"]}
      chosen={source}
      choose={(chosen) => {
        setSource(chosen);
        change(chosen?.key ?? "");
      }}
      problems={problems}
    />
  );
}
