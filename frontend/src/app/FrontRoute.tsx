import { WelcomePage } from '@/features/content/WelcomePage';

/** The front page: for a reader without a session, what the service is and where to start. */
export function FrontRoute() {
  return <WelcomePage />;
}
