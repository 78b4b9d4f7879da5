import { useEffect, useState } from 'preact/hooks';

/** As in estilo.css: below it the contents stand over the page instead of beside it. */
const ESTRECHA = '(max-width: 600px)';

/** Whether there is no room for the contents beside what is read: a small window, or 200 % of zoom. */
export function useEstrecha(): boolean {
  const [estrecha, setEstrecha] = useState(() => matchMedia(ESTRECHA).matches);
  useEffect(() => {
    const media = matchMedia(ESTRECHA);
    const look = (): void => setEstrecha(media.matches);
    media.addEventListener('change', look);
    // A frame may get its width between the first drawing and this.
    look();
    return () => media.removeEventListener('change', look);
  }, []);
  return estrecha;
}
