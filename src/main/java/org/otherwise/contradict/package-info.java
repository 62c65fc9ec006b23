/**
 * Claims become contradictions: candidates, a judge, and its reason in words. Read {@link
 * org.otherwise.contradict.Judge} first.
 */
@NullMarked
package org.otherwise.contradict;

import org.jspecify.annotations.NullMarked;
