/** Two soft notes two minutes before the end, three at the end of a round: heard across a room, no alarm. */
const NOTES = { ending: [587, 587], over: [784, 659, 523], begins: [523, 784] } as const;
export type SignalName = keyof typeof NOTES;

const KEPT = 'passerelle-board-sound';

let context: AudioContext | undefined;
/** Where the browser keeps nothing, the wish holds until the page is closed. */
let unkept: boolean | undefined;
const followers = new Set<() => void>();
const tell = () => followers.forEach((follower) => follower());

export const onSound = (follower: () => void): (() => void) => {
  followers.add(follower);
  return () => followers.delete(follower);
};

/** After a touch or a key only: browsers let no page sound before. */
export async function wakeSound(): Promise<void> {
  context ??= new AudioContext();
  if (context.state !== 'running') await context.resume();
  tell();
}

/** Whether a sound would be heard now. */
export const soundIsAwake = (): boolean => context?.state === 'running';

export function soundIsWanted(): boolean {
  try {
    return unkept ?? localStorage.getItem(KEPT) === 'on';
  } catch {
    return false;
  }
}

export function wishForSound(wanted: boolean): void {
  try {
    localStorage.setItem(KEPT, wanted ? 'on' : 'off');
  } catch {
    unkept = wanted;
  }
  tell();
}

export function playSignal(name: SignalName): void {
  if (context?.state !== 'running') return;
  for (const [index, pitch] of NOTES[name].entries()) {
    const at = context.currentTime + index * 0.45;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0, at);
    volume.gain.linearRampToValueAtTime(0.35, at + 0.03);
    volume.gain.exponentialRampToValueAtTime(0.001, at + 0.9);
    tone.connect(volume).connect(context.destination);
    tone.start(at);
    tone.stop(at + 1);
  }
}
