package dev.denpyo.format;

/** Reads documents of one format. Thread-safe. */
@FunctionalInterface
public interface DocumentReader {
  /** Reads what can be read; a bad field is a problem in the list, and never hides the rest. */
  Reading read(Document document);

  /**
   * Begins to load, on another thread, what reading this document will need, where that has not been
   * loaded yet; returns at once. Who does not call it waits for it in {@link #read}.
   */
  default void prepare(Document document) {}
}
