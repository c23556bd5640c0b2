/** Text that an organiser typed with plain spaces: a double sign never starts a line (French typography). */
export const unbroken = (text: string): string => text.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0');
