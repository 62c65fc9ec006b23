package org.otherwise.contradict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.otherwise.config.IndexConfig;
import org.otherwise.contradict.Judge.Relation;
import org.otherwise.model.Claim;
import org.otherwise.train.LogisticRegression;
import org.otherwise.train.LogisticRegression.Case;

/**
 * Fits how rules and cross-encoder are weighed together in classifying a pair, on headlines that
 * the cross-encoder was not trained on, and writes it in place of what the weights file has. Run it
 * with {@code contra-dev.jsonl} and {@code weights.txt}, whenever either has changed.
 */
final class FitClasses {
  private static final String SET = "emergent";
  private static final String QUESTION = "classify: ";
  private static final double RIDGE = 1;

  private FitClasses() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2) {
      System.err.println("usage: FitClasses contra-dev.jsonl weights.txt");
      System.exit(2);
    }
    var pairs =
        Labelled.read(Path.of(arguments[0])).stream().filter(it -> it.set().equals(SET)).toList();
    var file = Path.of(arguments[1]);
    var lines = new ArrayList<>(Files.readAllLines(file));
    lines.removeIf(line -> line.startsWith(QUESTION));
    lines.addAll(weights("contradiction", cases(pairs, Relation.CONTRADICTION)));
    var others = pairs.stream().filter(it -> it.relation() != Relation.CONTRADICTION).toList();
    lines.addAll(weights("entailment", cases(others, Relation.ENTAILMENT)));
    Files.write(file, lines);
  }

  private static List<Case> cases(List<Labelled> pairs, Relation yes) {
    var config = IndexConfig.load(null);
    var analysis = new Analysis(config.verbs(), config.gazetteer());
    var evidence = new ClassEvidence();
    var readings =
        CrossEncoder.shipped()
            .orElseThrow()
            .read(
                pairs.stream()
                    .map(it -> new CrossEncoder.Pair(it.premise(), it.hypothesis()))
                    .toList());
    var cases = new ArrayList<Case>();
    for (int i = 0; i < pairs.size(); i++) {
      var pair = pairs.get(i);
      var comparison =
          new Comparison(whole(analysis, pair.premise()), whole(analysis, pair.hypothesis()));
      cases.add(
          new Case(evidence.of(comparison, readings.get(i)), pair.relation() == yes ? 1 : 0, 1));
    }
    return cases;
  }

  private static List<String> weights(String relation, List<Case> cases) {
    var fitted = LogisticRegression.fit(cases, RIDGE);
    var lines = new ArrayList<String>();
    for (int i = 0; i < fitted.length; i++) {
      var name = ClassEvidence.NAMES.get(i);
      lines.add(
          String.format(Locale.ROOT, "%s%s | %s | %.4f", QUESTION, relation, name, fitted[i]));
    }
    return lines;
  }

  private static Proposition whole(Analysis analysis, String text) {
    return analysis.whole(new Claim("", text, null, null, null, null, null));
  }
}
