package org.otherwise.record;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Reaches into a record's file as another program would. */
final class OtherHand {
  private OtherHand() {}

  static void execute(Path folder, String sql, String... values) {
    try (var connection =
            DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("record.db"));
        var statement = connection.prepareStatement(sql)) {
      for (int i = 0; i < values.length; i++) {
        statement.setString(i + 1, values[i]);
      }
      statement.execute();
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }
}
