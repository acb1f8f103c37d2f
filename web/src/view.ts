// What every view is given, and what it must do: draw itself into its place, and draw again when asked.

import type { Api } from './api';
import type { Route } from './route';

export interface Stage {
  api: Api;
  route: Route;
  place: HTMLElement;
  signal: AbortSignal; // aborted when the reader goes elsewhere
  // Replaces the address without a step in the history, and without drawing again.
  note: (hash: string) => void;
  say: (words: string) => void; // to those who hear the page
}

export interface View {
  title: string;
  // Draws what the route asks for. Called again with the same place while the reader stays in the view.
  show(stage: Stage): Promise<void>;
}
