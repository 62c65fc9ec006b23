package org.otherwise.publish;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** In what form an answer can be had. Those of {@link #RECORDS} exist of every list and record. */
public enum Format {
  HTML("", "text/html", "page"),
  JSON("json", "application/json", "JSON"),
  ATOM("atom", "application/atom+xml", "Atom"),
  CSV("csv", "text/csv", "CSV"),
  RIS("ris", "application/x-research-info-systems", "RIS"),
  BIBTEX("bib", "application/x-bibtex", "BibTeX"),
  CSL_JSON("csl.json", "application/vnd.citationstyles.csl+json", "CSL-JSON");

  /** Of what has no records to take along. */
  public static final Set<Format> PAGE = EnumSet.of(HTML, JSON);

  /** Of lists and records. */
  public static final Set<Format> RECORDS = EnumSet.allOf(Format.class);

  private final String extension;
  private final String mediaType;
  private final String label;

  Format(String extension, String mediaType, String label) {
    this.extension = extension;
    this.mediaType = mediaType;
    this.label = label;
  }

  /** What an address in this format ends with, after a dot; empty for pages. */
  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The media type as it stands in the header of an answer. All are written in UTF-8. */
  public String contentType() {
    return switch (this) {
      case CSV -> mediaType + "; charset=utf-8; header=present";
      default -> mediaType + "; charset=utf-8";
    };
  }

  /** What readers call it. */
  public String label() {
    return label;
  }

  /** Whether it is a file to keep: then a search is given as a whole rather than page by page. */
  public boolean isExport() {
    return switch (this) {
      case CSV, RIS, BIBTEX, CSL_JSON -> true;
      case HTML, JSON, ATOM -> false;
    };
  }

  /** The format that a path asks for by its ending; empty where it ends with none. */
  public static Optional<Format> ofPath(String path) {
    return byEnding().stream().filter(format -> path.endsWith("." + format.extension)).findFirst();
  }

  /** Those with an ending of their own; longer endings before the ones that they end with. */
  public static List<Format> byEnding() {
    return List.of(CSL_JSON, JSON, ATOM, CSV, RIS, BIBTEX);
  }
}
