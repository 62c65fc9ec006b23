package org.otherwise.web;

import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/**
 * How a portal that stands in the open goes on answering readers whatever else asks it.
 *
 * @param rate tokens that each network of readers is given a second; 0 for no limit. A page costs
 *     about one, a search several: see {@link Costs}
 * @param burst the most tokens that a network can have saved up
 * @param searchesAtOnce how many searches may run at the same time; the next ones wait a little
 * @param proxies whose word on where a request comes from is believed
 */
public record Safety(double rate, double burst, int searchesAtOnce, List<Block> proxies) {
  /**
   * A reader who clicks every second does not come near it, nor do some thirty at one address who
   * read; a program that follows every link does at once.
   */
  public static final double USUAL_RATE = 6;

  public static final double USUAL_BURST = 240;

  /** Proxies on the same machine; nobody else can speak from its loopback address. */
  private static final List<Block> THIS_MACHINE =
      List.of(Block.parse("127.0.0.0/8"), Block.parse("::1"));

  public Safety {
    if (!(rate >= 0) || !(burst >= 1) || searchesAtOnce < 1) {
      throw new IllegalArgumentException(
          "limits must be above 0: %s tokens a second, %s at most, %d searches at once"
              .formatted(rate, burst, searchesAtOnce));
    }
    proxies = List.copyOf(proxies);
  }

  /** What holds where nothing else is said. */
  public static Safety usual() {
    return new Safety(USUAL_RATE, USUAL_BURST, usualSearchesAtOnce(), THIS_MACHINE);
  }

  /** Searches are work for the processor: more at once than it has cores only makes all slow. */
  public static int usualSearchesAtOnce() {
    return Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
  }

  /** With another rate and burst. */
  public Safety allowing(double tokensASecond, double atMost) {
    return new Safety(tokensASecond, atMost, searchesAtOnce, proxies);
  }

  /** With other proxies than those on this machine, which stay. */
  public Safety behind(List<Block> others) {
    var all = new ArrayList<>(THIS_MACHINE);
    all.addAll(others);
    return new Safety(rate, burst, searchesAtOnce, all);
  }

  boolean isTrusted(InetAddress address) {
    return proxies.stream().anyMatch(block -> block.contains(address));
  }

  /** Addresses that begin with the same bits: {@code 10.0.0.0/8}, {@code 2001:db8::/32}. */
  public record Block(InetAddress first, int bits) {
    /**
     * @throws IllegalArgumentException where the text is neither an address nor a block of them
     */
    public static Block parse(String text) {
      int slash = text.indexOf('/');
      var address = Networks.address(slash < 0 ? text : text.substring(0, slash));
      if (address == null) {
        throw new IllegalArgumentException(
            "not an address (10.0.0.7) nor a block of them (10.0.0.0/8): “" + text + "”");
      }
      int all = address.getAddress().length * 8;
      var bits = slash < 0 ? Integer.toString(all) : text.substring(slash + 1);
      if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > all) {
        throw new IllegalArgumentException(
            "a block of such addresses has 0 to " + all + " bits in common: “" + text + "”");
      }
      return new Block(address, Integer.parseInt(bits));
    }

    boolean contains(InetAddress address) {
      var one = first.getAddress();
      var other = address.getAddress();
      if (one.length != other.length) {
        return false;
      }
      for (int i = 0; i < bits; i++) {
        int mask = 0x80 >> (i % 8);
        if ((one[i / 8] & mask) != (other[i / 8] & mask)) {
          return false;
        }
      }
      return true;
    }
  }
}
