import { lazy, Suspense, useSyncExternalStore } from 'react';
import { waitingForSignIn } from '@/api/deadSession';

const SignInAgain = lazy(() => import('./SignInAgain'));

/** The dialog is fetched when the session turns out to be dead; static files are served even then. */
export function DeadSessionGate() {
  const waiting = useSyncExternalStore(waitingForSignIn.watch, waitingForSignIn.get);
  return waiting ? (
    <Suspense>
      <SignInAgain onDone={waiting.resolve} />
    </Suspense>
  ) : null;
}
