package org.otherwise.flow;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.ValueLayout;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets a thread give way to all others when processors are short. Java's own priorities do nothing
 * on Linux, so the system is asked; elsewhere nothing happens.
 */
final class GivingWay {
  private static final Logger LOG = LoggerFactory.getLogger(GivingWay.class);

  /** The lowest priority there is: about a seventieth of the usual share. */
  private static final int NICEST = 19;

  private static final int THIS_THREAD = 0;

  private GivingWay() {}

  /** From now on, for this thread and every one that it starts. */
  @SuppressWarnings("restricted") // a call into the C library, which every Linux has
  static void toReaders() {
    if (!System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("linux")) {
      return;
    }
    try {
      var linker = Linker.nativeLinker();
      var address = linker.defaultLookup().find("setpriority").orElseThrow();
      var integer = ValueLayout.JAVA_INT;
      var setPriority =
          linker.downcallHandle(address, FunctionDescriptor.of(integer, integer, integer, integer));
      int failed = (int) setPriority.invokeExact(0, THIS_THREAD, NICEST);
      LOG.debug("asked to give way: {}", failed);
    } catch (Throwable e) { // a method handle may throw anything; all goes on without it
      LOG.debug("cannot give way", e);
    }
  }
}
