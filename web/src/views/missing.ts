import { html, render } from 'lit-html';
import { empty } from '../parts/states';
import type { Stage, View } from '../view';

export class Missing implements View {
  readonly title = 'No such page';

  async show(stage: Stage): Promise<void> {
    render(html`<h1>No such page</h1>
      ${empty('The address names no view', html`Go to the <a href="#/desk">desk</a>, or look through the <a href="#/events">events</a>.`)}`, stage.place);
  }
}
