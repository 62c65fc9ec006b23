/**
 * Results and records in the formats that programs and libraries read. Read {@link
 * org.otherwise.publish.Json} first.
 */
@NullMarked
package org.otherwise.publish;

import org.jspecify.annotations.NullMarked;
