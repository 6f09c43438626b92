import { lazyRouteComponent } from '@tanstack/react-router';
import i18next from 'i18next';
import type { ComponentType } from 'react';
import { root } from './root';

/** The address of a page under the root. */
export function at<const Path extends string>(path: Path) {
  return { getParentRoute: () => root, path };
}

/**
 * A page whose code and texts arrive when it is first opened: the module, the component's name in it, and the
 * namespaces of its texts beside "common".
 */
export function page<Name extends string>(
  load: () => Promise<Record<Name, ComponentType>>,
  name: Name,
  ...namespaces: string[]
) {
  return {
    component: lazyRouteComponent(load, name),
    loader: () => i18next.loadNamespaces(namespaces),
  };
}
