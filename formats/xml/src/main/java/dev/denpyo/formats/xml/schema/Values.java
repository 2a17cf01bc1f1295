package dev.denpyo.formats.xml.schema;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the values of one document have to share: identifiers seen, references open, room to work in. */
final class Values {
  private @Nullable Set<String> ids;
  private @Nullable Set<String> references;
  private char[] room = new char[0];

  /** Room for that many characters; what was there is lost. */
  char[] room(int length) {
    if (room.length < length) {
      room = new char[Math.max(64, length)];
    }
    return room;
  }

  /** Notes an identifier; UNSURE if it was there before. */
  Fit id(String id) {
    if (ids == null) {
      ids = new HashSet<>();
    }
    return ids.add(id) ? Fit.YES : Fit.UNSURE;
  }

  Fit reference(String id) {
    if (references == null) {
      references = new HashSet<>();
    }
    references.add(id);
    return Fit.YES;
  }

  /** Whether every reference leads to an identifier. */
  boolean complete() {
    return references == null || (ids != null && ids.containsAll(references));
  }
}
