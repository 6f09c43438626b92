import { Card } from './Card';
import { CopyButton } from './CopyButton';

interface CalendarAddressProps {
  title: string;
  text: string;
  /** Below `/api/v1`. */
  path: string;
  copy: string;
}

/** The address of a calendar for a calendar program, and how to subscribe to it. */
export function CalendarAddress({ title, text, path, copy }: CalendarAddressProps) {
  const url = `${location.origin}/api/v1${path}`;
  return (
    <Card title={title}>
      <p>{text}</p>
      <p>
        <code className="wrap">{url}</code>
      </p>
      <div className="row">
        <CopyButton text={url} label={copy} />
      </div>
    </Card>
  );
}
