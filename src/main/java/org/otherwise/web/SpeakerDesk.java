package org.otherwise.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.otherwise.curate.Authority;
import org.otherwise.index.Field;
import org.otherwise.model.Speaker;
import org.otherwise.model.SpeakerId;
import org.otherwise.model.SpeakerKind;
import org.otherwise.model.Thing;
import org.otherwise.publish.Addresses;

/** The authority file: speakers' names in order, and two that are one made one. */
final class SpeakerDesk {
  private static final int MOST_FOUND = 30;

  private final Workbench bench;

  SpeakerDesk(Workbench bench) {
    this.bench = bench;
  }

  /**
   * Speakers to choose from.
   *
   * @param counted how many were found; empty where nothing was looked for
   */
  record ListView(String words, String counted, List<Found> found, Notice notice) {}

  record Found(String url, String name, String about) {}

  /**
   * @param candidates speakers that it may be merged into
   * @param find the name that was looked for
   */
  record View(
      String url,
      String publicUrl,
      String name,
      String about,
      long version,
      String typedName,
      List<Filters.Option> kinds,
      List<Filters.Option> countries,
      String find,
      boolean nothingFound,
      List<Found> candidates,
      String trailUrl,
      Notice notice) {}

  /** What will happen, before it does. */
  record MergeView(
      String url,
      String into,
      Found merged,
      Found kept,
      List<String> consequences,
      long version,
      Notice notice) {}

  /** One that was merged into another. */
  record MergedView(String url, Found into, long version, String trailUrl, Notice notice) {}

  Reply list(Request request) {
    var words = request.first("q");
    var found = words.isEmpty() ? List.<Found>of() : found(words, null, "");
    var counted = words.isEmpty() ? "" : Phrases.counted(found.size(), "speaker", "speakers");
    return new Reply.Desk(
        200,
        "desk-speakers",
        "Speakers",
        "/desk/speakers",
        new ListView(words, counted, found, bench.notice(request, "/desk/speakers")));
  }

  Reply show(Request request) {
    return page(request, 200, null);
  }

  Reply describe(Request request) {
    var speaker = speaker(request);
    if (speaker == null) {
      return page(request, 404, null);
    }
    long version = Workbench.version(request);
    var country = request.typed("country");
    return bench.attempt(
        () ->
            bench
                .desk()
                .describe(
                    Workbench.editor(request), speaker.id(), version, authority(request, country)),
        "/desk" + Addresses.of(speaker.id()),
        notice -> page(request, 422, notice));
  }

  private static Authority authority(Request request, String country) {
    try {
      return new Authority(
          request.typed("name"),
          SpeakerKind.of(request.typed("kind")),
          country.isEmpty() ? null : country);
    } catch (IllegalArgumentException e) {
      boolean nameless = request.typed("name").isBlank() || request.typed("name").length() > 300;
      throw new Mistyped(nameless ? "name" : "", String.valueOf(e.getMessage()), e);
    }
  }

  /** The page that says what a merger will do. */
  Reply askToMerge(Request request) {
    var merged = speaker(request);
    var into = Ids.speaker(request.first("into")).flatMap(bench.archive()::speaker).orElse(null);
    return merged == null || into == null || merged.id().equals(into.id())
        ? page(
            request,
            merged == null ? 404 : 422,
            Notice.problem("Choose another speaker into whom this one is to be merged."))
        : mergePage(merged, into, 200, Notice.NONE);
  }

  Reply merge(Request request) {
    var merged = speaker(request);
    var into = Ids.speaker(request.typed("into")).flatMap(bench.archive()::speaker).orElse(null);
    if (merged == null || into == null) {
      return page(request, merged == null ? 404 : 422, Notice.problem("Choose another speaker."));
    }
    long version = Workbench.version(request);
    return bench.attempt(
        () -> bench.desk().merge(Workbench.editor(request), merged.id(), into.id(), version),
        "/desk" + Addresses.of(into.id()),
        notice -> mergePage(merged, into, 422, notice));
  }

  Reply split(Request request) {
    var id =
        Ids.speaker(request.id())
            .orElseThrow(() -> new BadParameter("id", "“" + request.id() + "” is no speaker’s id"));
    long version = Workbench.version(request);
    return bench.attempt(
        () -> bench.desk().split(Workbench.editor(request), id, version),
        "/desk" + Addresses.of(id),
        notice -> page(request, 422, notice));
  }

  private @Nullable Speaker speaker(Request request) {
    return Ids.speaker(request.id())
        .filter(id -> bench.archive().movedTo(id).isEmpty())
        .flatMap(bench.archive()::speaker)
        .orElse(null);
  }

  private Reply mergePage(Speaker merged, Speaker into, int status, Notice notice) {
    long quotes = quotes(merged.id());
    var url = "/desk" + Addresses.of(merged.id());
    var consequences =
        List.of(
            quotes == 1
                ? "Its one quote is shown as a quote of “" + into.name() + "”."
                : "Its "
                    + Phrases.counted(quotes, "quote", "quotes")
                    + " are shown as quotes of “"
                    + into.name()
                    + "”.",
            "Who opens the page of “"
                + merged.name()
                + "” is led to that of “"
                + into.name()
                + "”; a search for the old name still finds it.",
            "Articles that come in later with the old name belong to “" + into.name() + "” too.",
            "It can be undone: then every quote has its own speaker again.");
    var view =
        new MergeView(
            url,
            into.id().value(),
            found(merged, quotes, ""),
            found(into, quotes(into.id()), ""),
            consequences,
            bench.version(Thing.of(merged.id())),
            notice);
    return new Reply.Desk(status, "desk-merge", "Merge two speakers", "/desk/speakers", view);
  }

  private Reply page(Request request, int status, @Nullable Notice problem) {
    var id = Ids.speaker(request.id());
    var moved = id.flatMap(bench.archive()::movedTo).flatMap(bench.archive()::speaker);
    if (id.isPresent() && moved.isPresent()) {
      return mergedPage(request, id.get(), moved.get(), status == 404 ? 409 : status, problem);
    }
    var speaker = speaker(request);
    if (speaker == null) {
      return Reply.notFound("No speaker in this collection has this address.");
    }
    var view = view(request, speaker, problem);
    return new Reply.Desk(status, "desk-speaker", speaker.name(), "/desk/speakers", view);
  }

  private Reply mergedPage(
      Request request, SpeakerId id, Speaker into, int status, @Nullable Notice problem) {
    var here = "/desk" + Addresses.of(id);
    var view =
        new MergedView(
            here,
            found(into, quotes(into.id()), ""),
            bench.version(Thing.of(id)),
            TrailDesk.address(Thing.of(id)),
            problem == null ? bench.notice(request, here) : problem);
    return new Reply.Desk(status, "desk-merged", "A merged speaker", "/desk/speakers", view);
  }

  private View view(Request request, Speaker speaker, @Nullable Notice problem) {
    var here = "/desk" + Addresses.of(speaker.id());
    boolean typed = request.form().containsKey("name");
    var country = speaker.country() == null ? "" : speaker.country();
    var find = request.first("find");
    var candidates =
        find.isEmpty() ? List.<Found>of() : found(find, speaker.id(), here + "/merge?into=");
    return new View(
        here,
        Addresses.of(speaker.id()),
        speaker.name(),
        about(speaker, quotes(speaker.id())),
        bench.version(Thing.of(speaker.id())),
        typed ? request.typed("name") : speaker.name(),
        QuoteDesk.kinds(typed ? request.typed("kind") : speaker.kind().code()),
        QuoteDesk.countries(bench.gazetteer(), typed ? request.typed("country") : country),
        find,
        !find.isEmpty() && candidates.isEmpty(),
        candidates,
        TrailDesk.address(Thing.of(speaker.id())),
        problem == null ? bench.notice(request, here) : problem);
  }

  /**
   * @param but a speaker to leave out; null for none
   * @param before what their ids are put behind; empty for their own pages
   */
  private List<Found> found(String words, @Nullable SpeakerId but, String before) {
    var found = new ArrayList<Found>();
    for (var each : bench.archive().speakersNamed(words, MOST_FOUND)) {
      if (!each.speaker().id().equals(but)) {
        found.add(found(each.speaker(), each.quotes(), before));
      }
    }
    return found;
  }

  private Found found(Speaker speaker, long quotes, String before) {
    return new Found(
        before.isEmpty() ? "/desk" + Addresses.of(speaker.id()) : before + speaker.id(),
        speaker.name(),
        about(speaker, quotes));
  }

  private String about(Speaker speaker, long quotes) {
    var country = speaker.country();
    return Phrases.capital(speaker.kind().code())
        + (country == null ? "" : ", " + bench.gazetteer().name(country))
        + ", "
        + Phrases.counted(quotes, "quote", "quotes");
  }

  private long quotes(SpeakerId id) {
    return Gathered.of(Field.SPEAKER, id.value(), bench.archive(), bench.index()).quotesTotal();
  }
}
