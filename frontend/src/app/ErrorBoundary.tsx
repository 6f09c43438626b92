import { Component, type ReactNode } from 'react';
import { CrashedPage } from './ErrorPages';

/** Keeps the header and the footer when a page breaks while drawing. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    return this.state.broken ? <CrashedPage /> : this.props.children;
  }
}
