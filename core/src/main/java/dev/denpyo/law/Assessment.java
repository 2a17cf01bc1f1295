package dev.denpyo.law;

import java.util.List;

/**
 * One requirement answered.
 *
 * @param requirement what was asked
 * @param decision the answer
 * @param evidence key of the text that says what was seen, within the law's texts
 * @param values what goes into that text, in order: counts, ids
 * @param records ids of records that do not meet it, the first ones
 */
public record Assessment(
    Requirement requirement,
    Decision decision,
    String evidence,
    List<String> values,
    List<String> records) {
  /** Keeps its own copies. */
  public Assessment {
    values = List.copyOf(values);
    records = List.copyOf(records);
  }
}
