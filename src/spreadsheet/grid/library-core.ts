/** The larger half of the grid's library: read and begun with before the rest, so that neither holds a page up for long. */
import "@fortune-sheet/core";
