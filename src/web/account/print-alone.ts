/**
 * Prints one part of the page and nothing around it: a slip to hand over, codes to keep. The rest
 * of the page is somebody's; a printer tray is not a private place.
 */
export function printAlone(part: HTMLElement): void {
  const { dataset } = document.documentElement;
  dataset['prints'] = 'part';
  part.dataset['printed'] = '';
  addEventListener(
    'afterprint',
    () => {
      delete dataset['prints'];
      delete part.dataset['printed'];
    },
    { once: true },
  );
  print();
}
