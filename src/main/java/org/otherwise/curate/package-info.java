/**
 * What librarians do: decide on pairs, correct quotes, keep speakers in authority order, withdraw,
 * make collections, and undo any of it. All of it is a layer above what was extracted. Read {@link
 * org.otherwise.curate.Desk} first.
 */
@NullMarked
package org.otherwise.curate;

import org.jspecify.annotations.NullMarked;
