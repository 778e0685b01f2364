/** Which light the room is in. `device` follows the device's own setting. */
export type Light = 'day' | 'evening' | 'device';

const key = 'theme';

export function readLight(): Light {
  try {
    const kept = localStorage.getItem(key);
    return kept === 'day' || kept === 'evening' ? kept : 'device';
  } catch {
    return 'device';
  }
}

/** Shows the light at once. Only this word is ever kept on the device. */
export function chooseLight(light: Light): void {
  showLight(light);
  try {
    if (light === 'device') localStorage.removeItem(key);
    else localStorage.setItem(key, light);
  } catch {
    // Storage may be switched off: the light holds until the page is closed.
  }
}

export function showLight(light: Light): void {
  if (light === 'device') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = light;
}
