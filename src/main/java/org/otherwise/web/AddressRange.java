package org.otherwise.web;

import java.net.InetAddress;

/**
 * The addresses that begin with the same bits, written as in 10.1.0.0/16 or 2001:db8::/32; an
 * address alone is a range of one.
 */
public record AddressRange(InetAddress first, int bits) {
  public AddressRange {
    int most = first.getAddress().length * 8;
    if (bits < 0 || bits > most) {
      throw new IllegalArgumentException(
          "/%d is not the length of a range of %s: there are 0 to %d bits"
              .formatted(bits, first.getHostAddress(), most));
    }
  }

  /** Names are not looked up: who answers for them may change. */
  public static AddressRange parse(String text) {
    int slash = text.indexOf('/');
    var address = slash < 0 ? text : text.substring(0, slash);
    try {
      var first = InetAddress.ofLiteral(address);
      int bits =
          slash < 0
              ? first.getAddress().length * 8
              : Integer.parseUnsignedInt(text.substring(slash + 1));
      return new AddressRange(first, bits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("“" + text + "” has no number behind its slash", e);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(
          "“" + text + "” is not a range of addresses such as 10.1.0.0/16 or 2001:db8::/32", e);
    }
  }

  boolean contains(InetAddress address) {
    var here = first.getAddress();
    var there = address.getAddress();
    if (here.length != there.length) {
      return false;
    }
    for (int bit = 0; bit < bits; bit++) {
      int mask = 0x80 >> (bit % 8);
      if ((here[bit / 8] & mask) != (there[bit / 8] & mask)) {
        return false;
      }
    }
    return true;
  }
}
