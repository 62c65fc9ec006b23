package org.otherwise.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.Gazetteer;
import org.otherwise.curate.Correction;
import org.otherwise.model.QuoteId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Statement;
import org.otherwise.model.Thing;
import org.otherwise.publish.Addresses;
import org.otherwise.record.Corrected;
import org.otherwise.record.Tombstone;

/** Where a quote is corrected: who said it, for which country, when, and which words. */
final class QuoteDesk {
  private static final int MOST_FOUND = 12;

  private final Workbench bench;

  QuoteDesk(Workbench bench) {
    this.bench = bench;
  }

  /**
   * @param choices whom the quote can be given to
   * @param corrected what was extracted where editors corrected it; empty lines for none
   * @param articleUrl where the article itself is edited
   */
  record View(
      String url,
      String publicUrl,
      String articleUrl,
      StatementView statement,
      Passage passage,
      long version,
      QuoteForm form,
      String present,
      List<Choice> choices,
      boolean nothingFound,
      List<Filters.Option> kinds,
      List<Filters.Option> countries,
      List<String> corrected,
      String reason,
      String trailUrl,
      Notice notice) {}

  /** A speaker to choose. */
  record Choice(String value, String name, String about, boolean chosen) {}

  /** What stands where a quote or an article was withdrawn. */
  record Withdrawn(
      String url,
      String what,
      String title,
      String why,
      String who,
      String when,
      long version,
      String trailUrl,
      Notice notice) {}

  Reply show(Request request) {
    return page(request, 200, null);
  }

  /** Saves what differs from what is there; a name still to be looked for is looked for first. */
  Reply correct(Request request) {
    var said = Ids.quote(request.id()).flatMap(bench.archive()::statement);
    if (said.isEmpty()) {
      return gone(request, 404, null);
    }
    var form = QuoteForm.typed(request);
    if (form.isToFind()) {
      return page(request, 200, null);
    }
    long version = Workbench.version(request);
    var here = "/desk" + Addresses.of(said.get().id());
    return bench.attempt(
        () ->
            bench
                .desk()
                .correct(
                    Workbench.editor(request),
                    said.get().id(),
                    version,
                    new Correction(form.changes(said.get()))),
        here,
        notice -> page(request, 422, notice));
  }

  Reply asExtracted(Request request) {
    var here = "/desk/quotes/" + request.id();
    var id = Ids.quote(request.id());
    var parts =
        id.flatMap(bench.archive().history()::correction).map(Corrected::parts).orElse(Set.of());
    if (id.isEmpty() || parts.isEmpty()) {
      return page(request, 422, Notice.problem("Nothing is corrected in this quote."));
    }
    var changes =
        parts.stream().sorted().<Correction.Change>map(Correction.Change.AsExtracted::new).toList();
    long version = Workbench.version(request);
    return bench.attempt(
        () ->
            bench
                .desk()
                .correct(Workbench.editor(request), id.get(), version, new Correction(changes)),
        here,
        notice -> page(request, 422, notice));
  }

  Reply withdraw(Request request) {
    var id = id(request);
    long version = Workbench.version(request);
    return bench.attempt(
        () -> {
          var reason = Workbench.reason(request);
          Workbench.beSure(request);
          return bench.desk().withdraw(Workbench.editor(request), id, version, reason);
        },
        "/desk/quotes/" + request.id(),
        notice -> page(request, 422, notice));
  }

  Reply restore(Request request) {
    var id = id(request);
    long version = Workbench.version(request);
    return bench.attempt(
        () -> bench.desk().restore(Workbench.editor(request), id, version),
        "/desk/quotes/" + request.id(),
        notice -> page(request, 422, notice));
  }

  private static QuoteId id(Request request) {
    return Ids.quote(request.id())
        .orElseThrow(() -> new BadParameter("id", "“" + request.id() + "” is no quote’s id"));
  }

  private Reply page(Request request, int status, @Nullable Notice problem) {
    var said = Ids.quote(request.id()).flatMap(bench.archive()::statement);
    if (said.isEmpty()) {
      return gone(request, status, problem);
    }
    var view = view(request, said.get(), problem);
    return new Reply.Desk(status, "desk-quote", "Correct a quote", "", view);
  }

  private View view(Request request, Statement said, @Nullable Notice problem) {
    var here = "/desk" + Addresses.of(said.id());
    var form = request.form().isEmpty() ? QuoteForm.of(said) : QuoteForm.typed(request);
    var choices = choices(form, said);
    return new View(
        here,
        Addresses.of(said.id()),
        "/desk" + Addresses.of(said.article().id()),
        StatementView.of(said, bench.gazetteer()),
        Passage.of(said.quote(), List.of()),
        bench.version(Thing.of(said.id())),
        form,
        said.speakerName().isEmpty() ? "nobody could be made out" : said.speakerName(),
        choices,
        !form.find().isEmpty() && choices.isEmpty(),
        kinds(form.kind()),
        countries(bench.gazetteer(), form.country()),
        bench.archive().history().correction(said.id()).map(this::lines).orElse(List.of()),
        request.typed("reason"),
        TrailDesk.address(Thing.of(said.id())),
        problem == null ? bench.notice(request, here) : problem);
  }

  private List<Choice> choices(QuoteForm form, Statement said) {
    if (form.find().isEmpty()) {
      return List.of();
    }
    var present = said.speaker();
    var choices = new ArrayList<Choice>();
    for (var found : bench.archive().speakersNamed(form.find(), MOST_FOUND)) {
      var speaker = found.speaker();
      if (present != null && present.id().equals(speaker.id())) {
        continue;
      }
      var country = speaker.country();
      var value = "id:" + speaker.id();
      choices.add(
          new Choice(
              value,
              speaker.name(),
              speaker.kind().code()
                  + (country == null ? "" : ", " + bench.gazetteer().name(country))
                  + ", "
                  + Phrases.counted(found.quotes(), "quote", "quotes"),
              value.equals(form.who())));
    }
    return choices;
  }

  static List<Filters.Option> kinds(String chosen) {
    return List.of(
        new Filters.Option("person", "a person", chosen.equals("person")),
        new Filters.Option("institution", "an institution", chosen.equals("institution")),
        new Filters.Option("group", "a group", chosen.equals("group")));
  }

  static List<Filters.Option> countries(Gazetteer gazetteer, String chosen) {
    var options = new ArrayList<Filters.Option>();
    options.add(new Filters.Option("", "none, or not known", chosen.isEmpty()));
    gazetteer.places().stream()
        .sorted(Comparator.comparing(place -> place.name().toLowerCase(Locale.ROOT)))
        .map(place -> new Filters.Option(place.code(), place.name(), place.code().equals(chosen)))
        .forEach(options::add);
    return options;
  }

  /** What the program had found, where editors said otherwise. */
  private List<String> lines(Corrected corrected) {
    var found = corrected.extracted();
    var who = found.attribution();
    var lines = new ArrayList<String>();
    for (var part : corrected.parts().stream().sorted().toList()) {
      lines.add(
          switch (part) {
            case SPEAKER ->
                "speaker: "
                    + (who.kind() == SpeakerKind.UNKNOWN ? "not identified" : who.speaker());
            case COUNTRY ->
                "country: "
                    + Optional.ofNullable(who.country())
                        .map(bench.gazetteer()::name)
                        .orElse("none");
            case SAID_ON ->
                "said on: "
                    + Optional.ofNullable(found.saidOn()).map(DatePhrases::of).orElse("not told");
            case WORDS -> "words: “" + Phrases.shortened(found.words(), 200) + "”";
          });
    }
    return lines;
  }

  private Reply gone(Request request, int status, @Nullable Notice problem) {
    var id = Ids.quote(request.id());
    var stone = id.map(Thing::of).flatMap(bench.archive().history()::tombstone);
    if (stone.isPresent()) {
      return withdrawn(bench, request, status == 404 ? 200 : status, stone.get(), problem);
    }
    return id.flatMap(bench.archive()::movedTo)
        .<Reply>map(other -> new Reply.Elsewhere(303, "/desk" + Addresses.of(other)))
        .orElseGet(() -> Reply.notFound("No quote in this collection has this address."));
  }

  static Reply withdrawn(
      Workbench bench, Request request, int status, Tombstone stone, @Nullable Notice problem) {
    var thing = stone.thing();
    var here =
        (thing.kind() == Thing.Kind.QUOTE ? "/desk/quotes/" : "/desk/articles/") + thing.id();
    var view =
        new Withdrawn(
            here,
            TrailPhrases.article(thing.kind()),
            stone.title(),
            stone.why(),
            stone.who(),
            DatePhrases.of(stone.at()),
            bench.version(thing),
            TrailDesk.address(thing),
            problem == null ? bench.notice(request, here) : problem);
    return new Reply.Desk(status, "desk-withdrawn", "Withdrawn: " + stone.title(), "", view);
  }
}
