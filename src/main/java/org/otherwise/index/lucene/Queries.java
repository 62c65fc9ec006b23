package org.otherwise.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.QueryBuilder;
import org.jspecify.annotations.Nullable;
import org.otherwise.config.SearchSettings;
import org.otherwise.index.Scope;
import org.otherwise.index.lucene.QueryWords.Node;

/**
 * Makes Lucene's queries of what a reader typed. A word may stand in any of the fields and in any
 * language: each field of each chain has its own form of it, and the best one counts. So all words
 * must be found, but one may be in the speaker's name and another in what was said.
 */
final class Queries {
  /** How much the second-best field adds to the best one. */
  private static final float OTHER_FIELDS = 0.1f;

  /** A synonym counts less than the word that was typed. */
  private static final float SYNONYM = 0.8f;

  /** Words and phrases of one search that are also looked for in their other forms. */
  private static final int MOST_EXPANDED = 8;

  private final Analyzers analyzers;
  private final Map<String, Float> boosts;
  private final Synonyms synonyms;
  private final FieldQueries within;
  private final QueryBuilder builder;

  /**
   * @param query null where there is nothing to search for, which finds everything
   * @param typed the words of which the spelling may be looked at
   */
  record Understood(@Nullable Query query, List<QueryWords.Typed> typed, List<String> notes) {}

  Queries(Analyzers analyzers, SearchSettings settings) {
    this.analyzers = analyzers;
    this.boosts = Map.copyOf(settings.boosts());
    var groups = new ArrayList<>(settings.synonyms());
    groups.addAll(settings.aliases());
    this.synonyms = new Synonyms(analyzers, groups);
    this.builder = new QueryBuilder(analyzers.searching());
    var aliases = new Synonyms(analyzers, settings.aliases());
    this.within = new FieldQueries(settings.places(), aliases, builder);
  }

  Understood understand(Scope scope, String typed, View view) throws IOException {
    var words = QueryWords.parse(typed);
    var building = new Building(scope, view, words.notes());
    var query = building.all(words.wanted().parts());
    if (query == null && !typed.isBlank() && building.notes.isEmpty()) {
      building.notes.add("There are no words to search for in “" + shortened(typed) + "”.");
    }
    return new Understood(query, words.typed(), List.copyOf(building.notes));
  }

  /** Documents of this scope. */
  static Query in(Scope scope) {
    return new TermQuery(new Term(Names.TYPE, scope.name()));
  }

  private List<Weighted> fields(Scope scope, List<String> names, Set<String> inUse) {
    var fields = new ArrayList<Weighted>();
    for (var name : names) {
      for (var chain : Chain.values()) {
        var field = Names.text(scope, name, chain);
        if (inUse.contains(field)) {
          fields.add(new Weighted(field, boosts.getOrDefault(name, 1f)));
        }
      }
    }
    return fields;
  }

  private static String shortened(String typed) {
    var line = typed.strip();
    return line.codePointCount(0, line.length()) <= 40
        ? line
        : line.substring(0, line.offsetByCodePoints(0, 40)) + "…";
  }

  private record Weighted(String field, float boost) {}

  private final class Building {
    private final Scope scope;
    private final View view;
    private final List<Weighted> fields;
    private final List<Weighted> titles;
    private final Set<String> notes;
    private int expanded;

    Building(Scope scope, View view, List<String> notes) {
      this.scope = scope;
      this.view = view;
      this.fields = fields(scope, Names.searched(scope), view.fields());
      this.titles = fields(scope, List.of(Names.TITLE), view.fields());
      this.notes = new LinkedHashSet<>(notes);
    }

    /** Null where none of the parts has a word. */
    @Nullable Query all(List<Node> parts) throws IOException {
      var wanted = new ArrayList<Query>();
      var unwanted = new ArrayList<Query>();
      for (int i = 0; i < parts.size(); i++) {
        switch (parts.get(i)) {
          case Node.Word _ -> {
            var found = synonyms(wordsFrom(parts, i));
            int length = Math.max(found.length(), 1);
            addTo(wanted, withSynonyms(wordsFrom(parts.subList(i, i + length), 0), found.others()));
            i += length - 1;
          }
          case Node.Beginning(var text) -> addTo(wanted, beginning(text));
          case Node.Phrase(var text) -> addTo(wanted, phrase(text));
          case Node.Within(var field, var value) ->
              addTo(
                  wanted,
                  field == QueryWords.In.TITLE
                      ? phrase(value, titles)
                      : within.of(field, value, scope, view, notes));
          case Node.Not(var node) -> addTo(unwanted, all(List.of(node)));
          case Node.All(var inner) -> addTo(wanted, all(inner));
          case Node.Any(var choices) -> addTo(wanted, any(choices));
        }
      }
      if (wanted.size() == 1 && unwanted.isEmpty()) {
        return wanted.getFirst();
      }
      if (wanted.isEmpty() && unwanted.isEmpty()) {
        return null;
      }
      var query = new BooleanQuery.Builder();
      if (wanted.isEmpty()) {
        query.add(new BoostQuery(new ConstantScoreQuery(in(scope)), 0), Occur.MUST);
      }
      for (var clause : wanted) {
        query.add(clause, Occur.MUST);
      }
      for (var clause : unwanted) {
        query.add(clause, Occur.MUST_NOT);
      }
      return query.build();
    }

    /** None once so many were used that each would cost more than it finds. */
    private Synonyms.Found synonyms(List<String> words) {
      if (expanded == MOST_EXPANDED) {
        return Synonyms.Found.NOTHING;
      }
      var found = synonyms.of(words);
      expanded += found.others().isEmpty() ? 0 : 1;
      return found;
    }

    private @Nullable Query any(List<Node> choices) throws IOException {
      var query = new BooleanQuery.Builder();
      boolean empty = true;
      for (var choice : choices) {
        var clause = all(List.of(choice));
        if (clause != null) {
          query.add(clause, Occur.SHOULD);
          empty = false;
        }
      }
      return empty ? null : query.build();
    }

    private @Nullable Query withSynonyms(List<String> typed, List<String> others) {
      var each = new ArrayList<Query>();
      for (var word : typed) {
        addTo(each, phrase(word));
      }
      var asTyped = conjunction(each);
      if (others.isEmpty() || asTyped == null) {
        return asTyped;
      }
      var choices = new ArrayList<Query>();
      choices.add(asTyped);
      for (var other : others) {
        var phrase = phrase(other);
        if (phrase != null) {
          choices.add(new BoostQuery(phrase, SYNONYM));
        }
      }
      return new DisjunctionMaxQuery(choices, 0);
    }

    /**
     * Words in a row, in whichever field. A single word may be cut into several ("well-known"),
     * which are a row too.
     */
    private @Nullable Query phrase(String text) {
      return phrase(text, fields);
    }

    private @Nullable Query phrase(String text, List<Weighted> in) {
      return inAny(in, field -> builder.createPhraseQuery(field, text));
    }

    /** Words that begin so, and the word itself, whose stem may be shorter. */
    private @Nullable Query beginning(String text) {
      var itself = phrase(text);
      var words = analyzers.words(Chain.PLAIN, text, 2);
      if (words.size() != 1 || itself == null) {
        return itself;
      }
      var all = inAny(fields, field -> new PrefixQuery(new Term(field, words.getFirst())));
      return all == null ? itself : new DisjunctionMaxQuery(List.of(all, itself), 0);
    }

    private static @Nullable Query inAny(
        List<Weighted> in, Function<String, @Nullable Query> form) {
      var forms = new ArrayList<Query>();
      for (var field : in) {
        var query = form.apply(field.field());
        if (query != null) {
          forms.add(field.boost() == 1 ? query : new BoostQuery(query, field.boost()));
        }
      }
      return switch (forms.size()) {
        case 0 -> null;
        case 1 -> forms.getFirst();
        default -> new DisjunctionMaxQuery(forms, OTHER_FIELDS);
      };
    }

    private static @Nullable Query conjunction(List<Query> clauses) {
      if (clauses.size() <= 1) {
        return clauses.isEmpty() ? null : clauses.getFirst();
      }
      var query = new BooleanQuery.Builder();
      for (var clause : clauses) {
        query.add(clause, Occur.MUST);
      }
      return query.build();
    }

    /** The words that stand side by side from here on. */
    private static List<String> wordsFrom(List<Node> parts, int from) {
      var words = new ArrayList<String>();
      for (int i = from; i < parts.size() && parts.get(i) instanceof Node.Word(var text); i++) {
        words.add(text);
      }
      return words;
    }

    private static void addTo(List<Query> clauses, @Nullable Query clause) {
      if (clause != null) {
        clauses.add(clause);
      }
    }
  }
}
