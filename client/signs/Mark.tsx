/** The mark of Loadpath: a load that comes down to the ground. */
export function Mark() {
  return (
    <svg width="22" height="22" viewBox="0 0 24 24" aria-hidden="true" stroke="currentColor" fill="none">
      <path d="M3 3.2h18M5.4 8h13.2M8 12.8h8M12 3v15" strokeWidth="2.2" />
      <path d="M8.4 16.4h7.2L12 21z" fill="currentColor" stroke="none" />
      <path d="M4 22.2h16" strokeWidth="1.6" />
    </svg>
  );
}
