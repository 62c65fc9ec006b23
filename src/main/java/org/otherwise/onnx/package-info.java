/**
 * Running a small model of language on the processor: text to word pieces with their place in it
 * ({@link org.otherwise.onnx.WordPieces}), word pieces to what the model makes of them ({@link
 * org.otherwise.onnx.EncoderModel}), and a head on top that scores them ({@link
 * org.otherwise.onnx.Linear}). What the scores mean is the business of the stage that asks.
 */
@NullMarked
package org.otherwise.onnx;

import org.jspecify.annotations.NullMarked;
