/**
 * How the models under {@code src/main/resources/models} came about: reading the base model, fine
 * tuning it with DJL on PyTorch, and writing the 8-bit graph that the program ships. None of it is
 * in the program; it is compiled by the Maven profile {@code train} alone, into a folder of its
 * own, so that neither the program's jar nor its libraries ever hold a piece of it.
 *
 * <pre>
 * mvn -Ptrain package -Dmaven.test.skip
 * java -Dai.djl.offline=true --enable-native-access=ALL-UNNAMED \
 *     -cp 'target/train/otherwise.jar:target/train/lib/*' org.otherwise.train.Export …
 * </pre>
 *
 * The base model, MiniLM-L6 (sentence-transformers/all-MiniLM-L6-v2, Apache-2.0), comes from Maven
 * Central within two jars of LangChain4j. Start with {@link org.otherwise.train.MiniLm}.
 */
@NullMarked
package org.otherwise.train;

import org.jspecify.annotations.NullMarked;
