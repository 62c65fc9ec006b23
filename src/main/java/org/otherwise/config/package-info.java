/**
 * What a librarian tunes without a compiler: the files of {@code index-config}, read and checked
 * once at start. Read {@link org.otherwise.config.IndexConfig} first.
 */
@NullMarked
package org.otherwise.config;

import org.jspecify.annotations.NullMarked;
