/**
 * The search index on Apache Lucene, in the process. Read {@link
 * org.otherwise.index.lucene.LuceneIndex} first.
 */
@NullMarked
package org.otherwise.index.lucene;

import org.jspecify.annotations.NullMarked;
