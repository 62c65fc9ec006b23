/**
 * The port to the search engine and its vocabulary. Read {@link org.otherwise.index.SearchIndex}
 * first.
 */
@NullMarked
package org.otherwise.index;

import org.jspecify.annotations.NullMarked;
