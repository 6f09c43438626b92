declare module 'swagger-ui-dist/swagger-ui-es-bundle.js' {
  /** What a plugin is given; it brings a React of its own. */
  export interface System {
    React: typeof import('react');
  }
  interface Options {
    domNode: HTMLElement;
    spec: object;
    plugins: ((system: System) => { components: object })[];
    layout: string;
    docExpansion: 'list' | 'full' | 'none';
    defaultModelsExpandDepth: number;
    filter: boolean;
    syntaxHighlight: false;
    validatorUrl: null;
    requestInterceptor: (request: object) => object;
    onComplete: () => void;
  }
  export default function SwaggerUI(options: Options): unknown;
}
