import { useEffect, useState } from "react";
import { labelFace } from "../graph/plateText";

/** Whether the face of the labels is there, so that plates can be measured. */
export function useLabelFace(): boolean {
  const [there, setThere] = useState(false);
  useEffect(() => {
    let wanted = true;
    void labelFace().then(() => wanted && setThere(true));
    return () => {
      wanted = false;
    };
  }, []);
  return there;
}
