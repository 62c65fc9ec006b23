/**
 * The system of record and its numbered change log, in SQL. Read {@link
 * org.otherwise.record.Archive} first.
 */
@NullMarked
package org.otherwise.record;

import org.jspecify.annotations.NullMarked;
