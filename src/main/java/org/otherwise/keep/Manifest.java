package org.otherwise.keep;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.otherwise.record.Snapshots;

/**
 * What a backup says of itself.
 *
 * @param format of the backup, raised when an older program could not bring it back
 * @param files all there are beside the manifest
 */
public record Manifest(
    int format, String madeBy, Instant madeAt, Snapshots.Facts record, List<File> files) {
  static final int FORMAT = 1;
  static final String NAME = "manifest.json";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  public Manifest {
    files = List.copyOf(files);
  }

  /** A file in a backup: its path there, and what it must be. */
  public record File(String path, long bytes, String sha256) {}

  byte[] json() throws IOException {
    var json =
        MAPPER
            .createObjectNode()
            .put("format", format)
            .put("made_by", madeBy)
            .put("made_at", madeAt.toString())
            .put("schema", record.schema())
            .put("epoch", record.epoch())
            .put("newest_change", record.newestChange())
            .put("articles", record.articles())
            .put("quotes", record.quotes())
            .put("contradictions", record.pairs());
    var list = json.putArray("files");
    for (var file : files) {
      list.addObject()
          .put("path", file.path())
          .put("bytes", file.bytes())
          .put("sha256", file.sha256());
    }
    return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
  }

  /** Reads a manifest; one of a newer program is refused before anything else of it is believed. */
  static Manifest read(byte[] bytes) {
    try {
      var json = MAPPER.readTree(bytes);
      int format = json.path("format").asInt();
      int schema = json.path("schema").asInt();
      if (format > FORMAT || schema > Snapshots.newestSchema()) {
        throw new KeepingException(
            "this backup was made by a newer version of Otherwise (%s; its format is %d and its schema %d, this program knows up to %d and %d): use the newer version"
                .formatted(
                    json.path("made_by").asText("unknown"),
                    format,
                    schema,
                    FORMAT,
                    Snapshots.newestSchema()));
      }
      if (format < 1) {
        throw new KeepingException("the manifest names no format");
      }
      var facts =
          new Snapshots.Facts(
              schema,
              json.path("epoch").asText(),
              json.path("newest_change").asLong(),
              json.path("articles").asLong(),
              json.path("quotes").asLong(),
              json.path("contradictions").asLong());
      return new Manifest(
          format,
          json.path("made_by").asText(),
          Instant.parse(json.path("made_at").asText()),
          facts,
          files(json.path("files")));
    } catch (IOException | java.time.DateTimeException e) {
      throw new KeepingException("the manifest cannot be understood: " + e.getMessage(), e);
    }
  }

  private static List<File> files(JsonNode list) {
    var files = new ArrayList<File>();
    for (var file : list) {
      files.add(
          new File(
              file.path("path").asText(),
              file.path("bytes").asLong(),
              file.path("sha256").asText()));
    }
    return files;
  }
}
