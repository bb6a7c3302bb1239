/** Tells when the end of an element was in view of somebody who looks at the page. */
export function observeSeen(onseen: () => void): (element: HTMLElement) => () => void {
  return (element) => {
    let isIn = false;
    const tell = () => {
      if (isIn && document.visibilityState === 'visible') onseen();
    };
    // A post longer than the window is seen when its last line is.
    const mark = document.createElement('span');
    mark.style.position = 'absolute';
    mark.style.insetBlockEnd = '0';
    element.append(mark);
    const observer = new IntersectionObserver(([entry]) => {
      isIn = entry?.isIntersecting ?? false;
      tell();
    });
    observer.observe(mark);
    document.addEventListener('visibilitychange', tell);
    return () => {
      observer.disconnect();
      mark.remove();
      document.removeEventListener('visibilitychange', tell);
    };
  };
}
