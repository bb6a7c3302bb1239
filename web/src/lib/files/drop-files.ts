/** Takes files that are dragged onto an element; `onhover` tells while they hang above it. */
export function dropFiles(
  ondrop: (files: File[]) => void,
  onhover: (isAbove: boolean) => void,
): (element: HTMLElement) => () => void {
  return (element) => {
    const stop = new AbortController();
    const { signal } = stop;
    const above = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      event.preventDefault();
      onhover(true);
    };
    const leave = (event: DragEvent) => {
      const to = event.relatedTarget;
      if (!(to instanceof Node) || !element.contains(to)) onhover(false);
    };
    const drop = (event: DragEvent) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      onhover(false);
      if (files.length === 0) return;
      event.preventDefault();
      event.stopPropagation();
      ondrop(files);
    };
    element.addEventListener('dragover', above, { signal });
    element.addEventListener('dragleave', leave, { signal });
    // Before the editor sees it, which would read the file as text.
    element.addEventListener('drop', drop, { signal, capture: true });
    return () => stop.abort();
  };
}
