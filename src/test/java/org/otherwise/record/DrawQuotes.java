package org.otherwise.record;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import org.otherwise.model.Fingerprint;

/**
 * Draws quotes at random for a reader's eye: run it with a data folder, a seed, a number, and the
 * beginnings of the source ids to draw from. The draw is that of the smallest digests of seed and
 * quote id, so that it is the same again on the same quotes, whatever others are in the folder.
 * Prints JSON Lines: what the extraction says of each, in the text around it.
 */
final class DrawQuotes {
  private static final int AROUND = 700;

  private static final String ALL =
      """
      select q.id, a.source_id from quote q join article a on a.id = q.article
      where a.original = a.id
      """;

  private static final String ONE =
      """
      select q.*, a.title, a.published, a.source_id, r.text from quote q
      join article a on a.id = q.article
      join revision r on r.article = a.id and r.number = a.revision
      where q.id = ?
      """;

  private record Drawn(String id, String digest) {}

  private DrawQuotes() {}

  public static void main(String[] arguments) throws SQLException {
    var file = Path.of(arguments[0], "record", "record.db");
    var seed = arguments[1];
    int number = Integer.parseInt(arguments[2]);
    var sets = Arrays.asList(arguments).subList(3, arguments.length);
    try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        var all = connection.createStatement();
        var rows = all.executeQuery(ALL);
        var one = connection.prepareStatement(ONE)) {
      var least = new java.util.PriorityQueue<>(Comparator.comparing(Drawn::digest).reversed());
      while (rows.next()) {
        var source = rows.getString("source_id");
        if (source != null && sets.stream().anyMatch(source::startsWith)) {
          var id = rows.getString("id");
          least.add(new Drawn(id, Fingerprint.of(seed, id)));
          if (least.size() > number) {
            least.remove();
          }
        }
      }
      for (var drawn : least.stream().sorted(Comparator.comparing(Drawn::digest)).toList()) {
        one.setString(1, drawn.id());
        try (var row = one.executeQuery()) {
          System.out.println(described(row));
        }
      }
    }
  }

  private static String described(ResultSet row) throws SQLException {
    var text = row.getString("text");
    int start = row.getInt("start_at");
    int end = row.getInt("end_at");
    var json = new ObjectMapper().createObjectNode();
    for (var column : new String[] {"id", "source_id", "title", "published"}) {
      json.put(column, row.getString(column));
    }
    json.put(
        "passage",
        text.substring(Math.max(0, start - AROUND), start)
            + "⟦"
            + text.substring(start, end)
            + "⟧"
            + text.substring(end, Math.min(text.length(), end + AROUND)));
    for (var column :
        new String[] {
          "kind",
          "cue",
          "speaker_name",
          "speaker_kind",
          "role",
          "organisation",
          "country",
          "relay",
          "said_on"
        }) {
      json.put(column, row.getString(column));
    }
    return json.toString();
  }
}
