import { Icon } from "../signs/Icon";

/** A page that could not be built at all: its code did not arrive, or it has a defect. */
export function PageFailed() {
  return (
    <main className="page" id="content">
      <div className="problem" role="alert">
        <h1 className="problem-title">
          <Icon of="warning" /> This page could not be shown.
        </h1>
        <p>Nothing was changed. Load it again; if it stays so, report the address of the page.</p>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          Load it again
        </button>
      </div>
    </main>
  );
}
