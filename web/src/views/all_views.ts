import type { View } from '../view';
import { Desk } from './desk';
import { DocumentView } from './document';
import { Dyads } from './dyads';
import { Events } from './events';
import { MapView } from './map';
import { Missing } from './missing';
import { OccurrenceView } from './occurrence';
import { Occurrences } from './occurrences';
import { SourceView } from './source';
import { Sources } from './sources';
import { Timeline } from './timeline';

export function all_views(): Map<string, View> {
  return new Map<string, View>([
    ['desk', new Desk()],
    ['events', new Events()],
    ['occurrences', new Occurrences()],
    ['occurrence', new OccurrenceView()],
    ['document', new DocumentView()],
    ['timeline', new Timeline()],
    ['dyads', new Dyads()],
    ['map', new MapView()],
    ['sources', new Sources()],
    ['source', new SourceView()],
    ['missing', new Missing()],
  ]);
}
