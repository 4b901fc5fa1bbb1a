// Comforts of the officers' pages. Every page works without them.
import { listenToKeys } from './keys.js';
import { helpWriting } from './writing.js';
import { countPicked } from './picking.js';
import { endUndo } from './undo.js';
import { closeMenus } from './menus.js';

listenToKeys(document.body);
helpWriting(document);
countPicked(document);
endUndo(document);
closeMenus(document);
