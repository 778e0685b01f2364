import { useEffect, useState } from 'react';

/** Acts are painted at once. Only one that takes this long, in milliseconds, says so. */
const noticeable = 400;

/** True once something has gone on for long enough to be noticed. */
export function useLasting(isOn: boolean): boolean {
  const [isLasting, setIsLasting] = useState(false);
  useEffect(() => {
    if (!isOn) return undefined;
    const lasts = setTimeout(() => setIsLasting(true), noticeable);
    return () => {
      clearTimeout(lasts);
      setIsLasting(false);
    };
  }, [isOn]);
  return isLasting;
}
