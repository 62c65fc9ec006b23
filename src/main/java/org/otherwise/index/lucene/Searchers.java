package org.otherwise.index.lucene;

import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/**
 * Hands out the newest {@link View}, and keeps one open as long as somebody uses it. A view is
 * complete before anybody gets it: no search waits for another's preparations.
 */
final class Searchers extends ReferenceManager<View> {
  private Searchers(View first) {
    current = first;
  }

  /** Views of all that the writer has been given; if none can be had, the writer is closed. */
  static Searchers over(IndexWriter writer) throws IOException {
    try {
      return new Searchers(View.of(DirectoryReader.open(writer)));
    } catch (IOException | RuntimeException e) {
      writer.rollback();
      throw e;
    }
  }

  @Override
  protected @Nullable View refreshIfNeeded(View old) throws IOException {
    var reader = DirectoryReader.openIfChanged(old.reader());
    if (reader == null) {
      return null;
    }
    try {
      return View.of(reader);
    } catch (IOException | RuntimeException e) {
      reader.close();
      throw e;
    }
  }

  @Override
  protected boolean tryIncRef(View view) {
    return view.reader().tryIncRef();
  }

  @Override
  protected void decRef(View view) throws IOException {
    view.reader().decRef();
  }

  @Override
  protected int getRefCount(View view) {
    return view.reader().getRefCount();
  }
}
