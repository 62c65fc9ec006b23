/**
 * How the models under {@code src/main/resources/models} came about: reading the base model, fine
 * tuning it with DJL on PyTorch, and writing the 8-bit graph that the program ships. None of it is
 * in the program; it is compiled by the Maven profile {@code train} alone, into a folder of its
 * own, so that neither the program's jar nor its libraries ever hold a piece of it.
 *
 * <pre>
 * mvn -Ptrain package -Dmaven.test.skip
 * java -Xmx6g -Dai.djl.offline=true --enable-native-access=ALL-UNNAMED \
 *     -cp 'target/train/otherwise.jar:target/train/lib/*' \
 *     org.otherwise.quote.TrainTagger quotes-train.jsonl.gz quotes-dev.jsonl target/tagger
 * cp target/tagger/tagger.onnx target/tagger/tagger-head.bin src/main/resources/models/
 * </pre>
 *
 * The base model, MiniLM-L6 (sentence-transformers/all-MiniLM-L6-v2, Apache-2.0), comes from Maven
 * Central within two jars of LangChain4j. Start with {@link org.otherwise.train.MiniLm} for its
 * weights and with {@link org.otherwise.train.Trainer} for what is done to them; a model of another
 * task brings its examples and a {@link org.otherwise.train.Trainer.Loss}.
 *
 * <p><b>It crashes now and then, and outlives it.</b> DJL 0.36.0 on PyTorch 2.7.1 died a few times
 * an hour, within a backward pass, of a SIGSEGV in {@code at::accelerator::getAccelerator}, or gave
 * a loss that was no number; with the same seed never at the same step, and with the same losses up
 * to there, so that neither the data nor the arithmetic is to blame. The cause was not found. Doing
 * without {@code NDArray.get(NDIndex)} made it rarer. So the work is done in a {@link
 * org.otherwise.train.ChildJvm}, which ends when a loss or a gradient is not a number ({@link
 * org.otherwise.train.NotANumber}) and is started again from its checkpoint, at most 100 steps
 * back. What comes out after a restart is not the same to the bit, as other dropouts are drawn.
 */
@NullMarked
package org.otherwise.train;

import org.jspecify.annotations.NullMarked;
