/** One thing wrong in a request: where (a JSON pointer of the body or a parameter's name) and what. */
export interface FieldError {
  pointer?: string;
  parameter?: string;
  code: string;
  detail?: string;
}

interface ProblemBody {
  title?: string;
  detail?: string;
  code?: string;
  traceId?: string;
  errors?: FieldError[];
  current?: unknown;
}

/** A refusal by the service (RFC 9457), or status 0 when no answer came at all. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly traceId?: string;
  readonly errors: FieldError[];
  /** What the service holds now, when ours was out of date (412). */
  readonly current?: unknown;

  constructor(
    readonly status: number,
    body: ProblemBody = {},
  ) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.code = body.code ?? (status === 0 ? 'no-connection' : `http-${status}`);
    this.title = body.title ?? '';
    this.detail = body.detail;
    this.traceId = body.traceId;
    this.errors = body.errors ?? [];
    this.current = body.current;
  }

  /** Worth trying again without changing anything. */
  get passing(): boolean {
    return this.status === 0 || this.status === 502 || this.status === 503 || this.status === 504;
  }

  get unsigned(): boolean {
    return this.status === 401;
  }

  get stale(): boolean {
    return this.status === 412;
  }
}

/** Reads whatever an error answer holds; a proxy's HTML page becomes a problem without detail. */
export function toProblem(status: number, body: unknown): Problem {
  if (body && typeof body === 'object') return new Problem(status, body as ProblemBody);
  return new Problem(status);
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem
    ? error
    : new Problem(0, { detail: error instanceof Error ? error.message : undefined });
}
