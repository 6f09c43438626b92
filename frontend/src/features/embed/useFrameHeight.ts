import { useEffect, useRef } from 'react';

/** A frame of a widget that is as high as it asks to be. */
export function useFrameHeight() {
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    const heard = ({ data, source }: MessageEvent) => {
      if (data?.type === 'yhdyspinta:height' && frame.current?.contentWindow === source)
        frame.current.height = String(Number(data.height));
    };
    window.addEventListener('message', heard);
    return () => window.removeEventListener('message', heard);
  }, []);
  return frame;
}
