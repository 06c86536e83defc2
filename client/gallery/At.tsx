import { type ReactNode, useContext } from "react";
import { UNSAFE_LocationContext as LocationContext } from "react-router";

/** What is within it stands as if the app were at another address. */
export function At({ path, children }: { path: string; children: ReactNode }) {
  const here = useContext(LocationContext);
  return (
    <LocationContext.Provider value={{ ...here, location: { ...here.location, pathname: path } }}>{children}</LocationContext.Provider>
  );
}
