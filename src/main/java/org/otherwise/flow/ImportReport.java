package org.otherwise.flow;

import java.time.Duration;
import java.util.List;
import org.otherwise.read.Reading;

/**
 * What an import came to so far, or in the end.
 *
 * @param withdrawn where what editors have withdrawn came from: it stays withdrawn, as it was
 * @param characters of the articles that were new or revised
 * @param quotes found in them
 * @param rejected what could not be imported, and why
 * @param reading time spent in reading
 * @param quoting time spent in finding quotes, summed over the threads that did
 * @param saving time spent in saving to the record
 */
public record ImportReport(
    long added,
    long known,
    long revised,
    List<String> withdrawn,
    long characters,
    long quotes,
    List<Reading.Rejected> rejected,
    Duration reading,
    Duration quoting,
    Duration saving) {
  public ImportReport {
    withdrawn = List.copyOf(withdrawn);
    rejected = List.copyOf(rejected);
  }

  public long documents() {
    return added + known + revised + withdrawn.size() + rejected.size();
  }
}
