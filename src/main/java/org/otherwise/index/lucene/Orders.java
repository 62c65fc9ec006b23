package org.otherwise.index.lucene;

import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.otherwise.index.Field;
import org.otherwise.index.Scope;

/**
 * The orders in which results can stand; two results never share a place, so pages never overlap.
 */
final class Orders {
  private Orders() {}

  /**
   * @param words whether there are any by which one result could be more relevant than another
   */
  static Sort of(org.otherwise.index.Sort sort, Scope scope, boolean words) {
    var id = new SortField(Names.id(scope), SortField.Type.STRING);
    var newest = days(Names.newest(scope), true);
    return switch (sort) {
      case RELEVANCE -> words ? new Sort(SortField.FIELD_SCORE, newest, id) : new Sort(newest, id);
      case SAID -> new Sort(days(said(scope), false), id);
      case SAID_NEWEST -> new Sort(days(said(scope), true), id);
      case PUBLISHED -> new Sort(days(Names.order(scope, Field.PUBLISHED), false), id);
      case PUBLISHED_NEWEST -> new Sort(days(Names.order(scope, Field.PUBLISHED), true), id);
    };
  }

  /** An article as a whole was never said: it stands where it was published. */
  private static String said(Scope scope) {
    return Names.order(scope, scope == Scope.ARTICLES ? Field.PUBLISHED : Field.SAID);
  }

  private static SortField days(String name, boolean newestFirst) {
    return new SortField(
        name, SortField.Type.LONG, newestFirst, newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
  }
}
