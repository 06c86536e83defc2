/** The layout did not come back: everything is still there as table and tree. */
export function Unarranged({ reason }: { reason: string }) {
  return (
    <div className="explorer-pad">
      <div className="problem" role="alert">
        <p className="problem-title">The picture could not be arranged.</p>
        <p>Table and Tree show the same things. Load the page again; if it stays so, report this: {reason.slice(0, 200)}</p>
      </div>
    </div>
  );
}
