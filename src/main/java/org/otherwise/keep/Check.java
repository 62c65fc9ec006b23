package org.otherwise.keep;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.otherwise.index.IndexException;
import org.otherwise.index.Inventory;
import org.otherwise.index.Position;
import org.otherwise.index.Scope;
import org.otherwise.record.Inspection;

/**
 * Compares record, raw bytes and index, and says what is wrong and how to mend it. It writes
 * nothing, and the collection may be served and imported into meanwhile.
 */
public final class Check {
  private static final String RESTORE = "bring back the last backup with `otherwise restore`";
  private static final String EXTRACT = "run `otherwise reindex --extract`";
  private static final String REINDEX = "run `otherwise reindex`";

  /** More of one kind are counted only. */
  private static final int NAMED = 20;

  private final Path data;
  private final Supplier<Optional<Inventory>> index;
  private final Steps steps;

  /**
   * @param index what the index holds; nothing where there is none
   */
  public Check(Path data, Supplier<Optional<Inventory>> index, Steps steps) {
    this.data = data;
    this.index = index;
    this.steps = steps;
  }

  /** Something that is wrong, and the way to mend it. */
  public record Finding(String what, String mend) {}

  /**
   * @param unseen what could not be looked at, and why
   * @param notes what is as it should be, but worth knowing
   */
  public record Report(List<Finding> findings, List<String> unseen, List<String> notes) {
    public Report {
      findings = List.copyOf(findings);
      unseen = List.copyOf(unseen);
      notes = List.copyOf(notes);
    }
  }

  /** The index is read first: the record, read later, then knows all that the index can know. */
  public Report run() {
    var findings = new ArrayList<Finding>();
    var unseen = new ArrayList<String>();
    var notes = new ArrayList<String>();
    Optional<Inventory> inventory = Optional.empty();
    steps.at("reading the index", -1);
    try {
      inventory = index.get();
      if (inventory.isEmpty() && Files.exists(data.resolve("index"))) {
        findings.add(new Finding("there is no index", REINDEX));
      } else if (inventory.isEmpty()) { // as after a restore
        notes.add("there is no index yet; it is built when the folder is served or imported into");
      }
    } catch (IndexException e) {
      unseen.add("the index: " + e.getMessage());
    } catch (UncheckedIOException | IllegalArgumentException e) {
      findings.add(new Finding("the index is damaged: " + reason(e), REINDEX));
    }
    try (var record = Inspection.begin(data.resolve("record"), steps::at)) {
      for (var wrong : record.look()) {
        findings.add(new Finding(wrong.what(), mend(wrong.kind())));
      }
      unseen.addAll(record.unseen());
      if (record.unseen().isEmpty()) {
        inventory.ifPresent(it -> compare(record, it, findings, notes));
      } else {
        unseen.add("the index against the record, since the record can't be read in full");
      }
    }
    return new Report(findings, unseen, notes);
  }

  private void compare(
      Inspection record, Inventory inventory, List<Finding> findings, List<String> notes) {
    steps.at("comparing the index with the record", -1);
    var at = inventory.position();
    long newest = record.newestChange();
    if (!inventory.usable()) {
      findings.add(
          new Finding(
              "the index was made with other settings of analysis.txt, or by another version",
              REINDEX));
    } else if (!at.equals(Position.START) && !at.epoch().equals(record.epoch())) {
      findings.add(new Finding("the index belongs to another life of the record", REINDEX));
    } else if (at.n() > newest) {
      findings.add(
          new Finding(
              "the index is at change %d, and the record has %d".formatted(at.n(), newest),
              REINDEX));
    } else {
      var pending = record.changedAfter(at.n());
      compare("article", record.shownArticles(), inventory.ids(Scope.ARTICLES), pending, findings);
      compare("quote", record.shownQuotes(), inventory.ids(Scope.QUOTES), pending, findings);
      compare("pair", record.shownPairs(), inventory.ids(Scope.CONTRADICTIONS), pending, findings);
    }
    behind("the index", newest - at.n(), notes);
    behind("the search for contradictions", newest - record.soughtTo(), notes);
  }

  private static void behind(String what, long changes, List<String> notes) {
    if (changes > 0) {
      notes.add("%s is %,d changes behind; serve or ingest goes on".formatted(what, changes));
    }
  }

  private static void compare(
      String what,
      Set<String> record,
      Set<String> index,
      Set<String> pending,
      List<Finding> findings) {
    name(what, minus(record, index, pending), "is not in the index", findings);
    name(what, minus(index, record, pending), "is in the index only", findings);
  }

  private static List<String> minus(Set<String> all, Set<String> known, Set<String> pending) {
    var rest = new HashSet<>(all);
    rest.removeAll(known);
    rest.removeAll(pending);
    return rest.stream().sorted().toList();
  }

  private static void name(String what, List<String> ids, String wrong, List<Finding> findings) {
    for (var id : ids.subList(0, Math.min(NAMED, ids.size()))) {
      findings.add(new Finding(what + " " + id + " " + wrong, REINDEX));
    }
    if (ids.size() > NAMED) {
      findings.add(
          new Finding(
              "the same with %,d more: each %s %s".formatted(ids.size() - NAMED, what, wrong),
              REINDEX));
    }
  }

  private static String mend(Inspection.Kind kind) {
    return switch (kind) {
      case DAMAGE, REFERENCE -> RESTORE;
      case EXTRACTION -> EXTRACT;
    };
  }

  private static String reason(Exception e) {
    var cause = e.getCause();
    return String.valueOf(cause == null ? e.getMessage() : cause.getMessage());
  }
}
