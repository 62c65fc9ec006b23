/**
 * Keeping a collection: backups, bringing them back, and checking that record, index and raw bytes
 * agree. Read {@link org.otherwise.keep.Backup} first.
 */
@NullMarked
package org.otherwise.keep;

import org.jspecify.annotations.NullMarked;
