import { signal } from './signal';

/** Where a fresh sign-in in another tab lands, to tell this tab that it may go on. */
export const SIGNED_IN_PATH = '/signed-in';
const CHANNEL = 'yhdyspinta.session';

interface Waiting {
  resolve(signedIn: boolean): void;
  promise: Promise<boolean>;
}

/** Requests that met a dead session wait here until the person has signed in again or given up. */
export const waitingForSignIn = signal<Waiting | undefined>(undefined);

let known = false;

/** Only a session that has been seen alive can be dead; an anonymous reader just gets the refusal. */
export function sessionSeen(alive: boolean) {
  known = alive;
}

export function sessionKnown(): boolean {
  return known;
}

/** Resolves to true when the person has signed in again, to false when they chose not to. */
export function untilSignedInAgain(): Promise<boolean> {
  const waiting = waitingForSignIn.get();
  if (waiting) return waiting.promise;
  let resolve: (signedIn: boolean) => void = () => undefined;
  const promise = new Promise<boolean>((done) => {
    resolve = done;
  });
  waitingForSignIn.set({
    promise,
    resolve(signedIn) {
      waitingForSignIn.set(undefined);
      if (!signedIn) known = false;
      resolve(signedIn);
    },
  });
  return promise;
}

/** Tells the other tabs that the session lives again. */
export function announceSignIn() {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('signed-in');
  channel.close();
}

export function onSignIn(listener: () => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = listener;
  return () => channel.close();
}
