// Before the first paint, so that a chosen theme never flashes. A file of its own: the pages allow no script in their text.
try {
  const theme = localStorage.getItem("loadpath.theme");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
  // Storage may be forbidden: the system's theme holds.
}
