package dev.denpyo.formats.xml.schema;

import static java.util.Objects.requireNonNull;

import dev.denpyo.formats.xml.tree.DocumentTree;

/**
 * What a compiled schema says of a document.
 *
 * @param outcome whether it is valid
 * @param node the first node at fault, or where the decision could not be made; {@link
 *     DocumentTree#NONE} if it is valid
 * @param reason for people who look into the engine, in English; empty if it is valid
 */
public record SchemaVerdict(Outcome outcome, int node, String reason) {
  static final SchemaVerdict VALID = new SchemaVerdict(Outcome.VALID, DocumentTree.NONE, "");

  /** The three things that it may say. */
  public enum Outcome {
    /** Every validator that conforms says so too. */
    VALID,
    /** At least one fault was found, and the search ended there. */
    INVALID,
    /** The document or the schema uses what is not compiled; ask another validator. */
    UNDECIDED
  }

  /** All are needed. */
  public SchemaVerdict {
    requireNonNull(outcome, "outcome");
    requireNonNull(reason, "reason");
  }
}
