import { useParams } from "react-router";
import { NotFound } from "../shell/NotFound";
import { kindOfSlug } from "../words/kinds";
import { Explorer } from "./Explorer";
import "./explorer.css";

/** The explorer with one thing at its centre. */
export function ExplorerPage() {
  const { slug, key } = useParams();
  const kind = kindOfSlug(slug);
  return kind && key ? <Explorer key={`${kind} ${key}`} kind={kind} entityKey={key} /> : <NotFound />;
}
