package org.otherwise.quote;

import org.jspecify.annotations.Nullable;
import org.otherwise.model.Attribution;
import org.otherwise.model.Span;

/**
 * Somebody who spoke, as resolved, to whom a later sentence may go back.
 *
 * @param head the noun of the mention ("official"), in lower case; empty for names
 */
record Voice(
    Attribution attribution,
    String head,
    boolean plural,
    Gender gender,
    Cast.@Nullable Member member) {
  Voice mentionedAt(@Nullable Span mention) {
    var a = attribution;
    return new Voice(
        new Attribution(
            a.speaker(), mention, a.kind(), a.role(), a.organisation(), a.country(), a.relay()),
        head,
        plural,
        gender,
        member);
  }

  Voice from(String country) {
    var a = attribution;
    return new Voice(
        new Attribution(
            a.speaker(), a.mention(), a.kind(), a.role(), a.organisation(), country, a.relay()),
        head,
        plural,
        gender,
        member);
  }

  Voice relayedBy(@Nullable String relay, @Nullable String country) {
    var a = attribution;
    if (relay == null) {
      return this;
    }
    return new Voice(
        new Attribution(
            a.speaker(),
            a.mention(),
            a.kind(),
            a.role(),
            a.organisation(),
            a.country() == null ? country : a.country(),
            relay),
        head,
        plural,
        gender,
        member);
  }
}
