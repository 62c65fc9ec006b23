/**
 * The only place where stages meet: the import, and the two followers of the change log. Read
 * {@link org.otherwise.flow.Importer} first.
 */
@NullMarked
package org.otherwise.flow;

import org.jspecify.annotations.NullMarked;
