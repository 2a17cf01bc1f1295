package dev.denpyo.formats.xml.schema;

import org.jspecify.annotations.Nullable;

/** What elements a type holds, and in which order: an automaton whose start is state 0. */
abstract sealed class ContentModel permits Automaton, AllModel {
  /** No way on. */
  static final int NOWHERE = -1;

  /** The state after an element of that declared name, or {@link #NOWHERE}. */
  abstract int step(int state, int name);

  /** The state after an element that only a wildcard takes, or {@link #NOWHERE}. */
  abstract int stepAny(int state, String namespace);

  /** Whether it may end here. */
  abstract boolean mayEnd(int state);

  /** What the element is that led to a state by {@link #step}. */
  abstract ElementDeclaration declaration(int before, int after);

  /** The wildcard that led to a state by {@link #stepAny}; null if none did. */
  abstract @Nullable Wildcard wildcard(int state);
}
