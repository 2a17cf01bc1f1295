package dev.denpyo.formats.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the page below the heads, with a heading of its own. */
sealed interface Section
    permits Table,
        Section.Sums,
        Section.Facts,
        Section.Texts,
        Section.Files,
        Section.People,
        Section.Scan {
  /** Its heading. */
  Label title();

  /** Names and values, one below the other. */
  record Facts(Label title, List<Fact> facts) implements Section {}

  /** As {@link Facts}, but amounts that add up, the last one to be paid. */
  record Sums(Label title, List<Fact> facts) implements Section {}

  /** Paragraphs. */
  record Texts(Label title, List<Note> texts) implements Section {}

  /** Parties besides the two. */
  record People(Label title, List<PartyBlock> parties) implements Section {}

  /** Files and documents that go with the invoice. */
  record Files(Label title, List<Entry> files) implements Section {}

  /** A text that a telephone reads from the page. */
  record Scan(Label title, QrCode code) implements Section {}

  /** A paragraph, with its subject if it has one. */
  record Note(@Nullable Value subject, Value text) {}

  /** A document: what is said of it, and the file if it is here. */
  record Entry(List<Fact> facts, @Nullable AttachedFile file) {}
}
