package org.otherwise.quote;

import org.jspecify.annotations.Nullable;
import org.otherwise.model.Attribution;
import org.otherwise.model.Span;
import org.otherwise.model.SpeakerKind;

/**
 * Somebody who spoke, as resolved, to whom a later sentence may go back.
 *
 * @param head the noun of the mention ("official"), in lower case; empty for names
 * @param aside whether the report stands in a clause beneath the sentence's own: "after her friend
 *     said …"
 */
record Voice(
    Attribution attribution,
    String head,
    boolean plural,
    Gender gender,
    Cast.@Nullable Member member,
    boolean aside) {
  /** Somebody by name, who is not mentioned here. */
  static Voice of(Cast.Member m) {
    return new Voice(
        new Attribution(
            m.name(),
            null,
            m.isPerson() ? SpeakerKind.PERSON : SpeakerKind.INSTITUTION,
            m.role(),
            m.organisation(),
            m.country(),
            null),
        "",
        false,
        m.gender(),
        m,
        false);
  }

  /** As the text mentions them. */
  static Voice of(Mention m, String speaker, SpeakerKind kind) {
    return new Voice(
        new Attribution(speaker, m.span(), kind, m.role(), m.organisation(), m.country(), null),
        m.form() == Mention.Form.COMMON ? m.head() : "",
        m.plural(),
        m.gender(),
        null,
        false);
  }

  /** Somebody by name, where the text mentions them. */
  static Voice of(Mention m, Cast.Member member) {
    var voice = of(member).mentionedAt(m.span());
    var country = m.country();
    return voice.attribution.country() == null && country != null ? voice.from(country) : voice;
  }

  Voice mentionedAt(@Nullable Span mention) {
    var a = attribution;
    return new Voice(
        new Attribution(
            a.speaker(), mention, a.kind(), a.role(), a.organisation(), a.country(), a.relay()),
        head,
        plural,
        gender,
        member,
        aside);
  }

  /** As one with a name, which a common noun only stands for. */
  Voice named() {
    return new Voice(attribution, "", plural, gender, member, aside);
  }

  Voice aside(boolean aside) {
    return new Voice(attribution, head, plural, gender, member, aside);
  }

  /** Somebody of whom nothing is known but where the text names them. */
  Voice unidentified() {
    return new Voice(
        new Attribution(
            "", attribution.mention(), SpeakerKind.UNKNOWN, null, null, null, attribution.relay()),
        "",
        plural,
        Gender.UNKNOWN,
        null,
        aside);
  }

  Voice from(String country) {
    var a = attribution;
    return new Voice(
        new Attribution(
            a.speaker(), a.mention(), a.kind(), a.role(), a.organisation(), country, a.relay()),
        head,
        plural,
        gender,
        member,
        aside);
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
        member,
        aside);
  }
}
