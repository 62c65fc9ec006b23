package org.otherwise.record;

import java.util.Locale;

/** What an editor did. */
public enum Action {
  CONFIRM,
  DISMISS,
  RELABEL,
  REOPEN,
  CLOSE,
  CORRECT,
  MERGE,
  SPLIT,
  DESCRIBE,
  WITHDRAW,
  RESTORE,
  CREATE,
  EDIT,
  PUBLISH,
  UNPUBLISH,
  ADD,
  ANNOTATE,
  MOVE,
  REMOVE,
  UNDO;

  /** As it stands in JSON and in addresses. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Action of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
