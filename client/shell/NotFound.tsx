import { Link } from "react-router";
import { Breadcrumb, ContextBar } from "./ContextBar";
import { useTitle } from "./title";

/** Nothing lives at this address. */
export function NotFound({ what = "There is no page at this address." }: { what?: string }) {
  useTitle("Not found");
  return (
    <>
      <ContextBar>
        <Breadcrumb above={[{ to: "/", name: "Start" }]} here="Not found" />
      </ContextBar>
      <div className="page">
        <div className="title-block">
          <div>
            <h1>Not found</h1>
            <p>
              {what} Search by name or key, or look it up in the <Link to="/registry">registry</Link>.
            </p>
          </div>
        </div>
      </div>
    </>
  );
}
