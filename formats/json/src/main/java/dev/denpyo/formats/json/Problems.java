package dev.denpyo.formats.json;

import com.fasterxml.jackson.core.JsonLocation;
import dev.denpyo.invoice.BusinessTerm;
import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Collects what a document has wrong, and knows where the reader stands in it. */
final class Problems {
  static final String NOT_JSON = "DNP-JSON-01";
  static final String UNKNOWN_KEY = "DNP-JSON-02";
  static final String BAD_VALUE = "DNP-JSON-03";
  static final String LIMIT = "DNP-JSON-04";
  static final String REPEATED_KEY = "DNP-JSON-05";

  private static final int MAX_FINDINGS = 1_000;
  private static final int MAX_SHOWN = 80;

  private final Deque<String> path = new ArrayDeque<>();
  private final List<Finding> findings = new ArrayList<>();

  /** Steps into a key or a list position. */
  void enter(String step) {
    path.addLast(step);
  }

  void enter(int index) {
    path.addLast(Integer.toString(index));
  }

  void leave() {
    path.removeLast();
  }

  void notJson(String message, @Nullable JsonLocation at) {
    add(Finding.error(NOT_JSON, Layer.XML, message).fix("Make it one JSON object in UTF-8."), at);
  }

  void limit(String message, @Nullable JsonLocation at) {
    add(Finding.error(LIMIT, Layer.XML, message), at);
  }

  void badValue(String message, @Nullable String actual, String expected, JsonLocation at) {
    add(
        Finding.error(BAD_VALUE, Layer.XML, message)
            .actual(actual == null ? null : shown(actual))
            .expected(expected)
            .terms(terms()),
        at);
  }

  void unknownKey(String key, Iterable<String> known, JsonLocation at) {
    // Only where it will be listed: a hostile document can hold millions of unknown keys.
    Optional<String> nearest =
        findings.size() < MAX_FINDINGS ? Nearest.to(key, known) : Optional.empty();
    add(
        Finding.warning(UNKNOWN_KEY, Layer.XML, "nothing is called '" + shown(key) + "' here")
            .actual(shown(key))
            .fix(nearest.map(name -> "Did you mean '" + name + "'?").orElse("Leave it out.")),
        at);
  }

  void repeatedKey(String key, JsonLocation at) {
    add(
        Finding.error(REPEATED_KEY, Layer.XML, "'" + shown(key) + "' stands here a second time")
            .fix("Keep one of them; the first was read."),
        at);
  }

  List<Finding> findings() {
    return findings;
  }

  private void add(Finding.Builder finding, @Nullable JsonLocation at) {
    if (findings.size() < MAX_FINDINGS) {
      findings.add(finding.at(location(at)).build());
    } else if (findings.size() == MAX_FINDINGS) {
      findings.add(Finding.error(LIMIT, Layer.XML, "there are more problems than are listed")
          .at(location(at))
          .build());
    }
  }

  private Location location(@Nullable JsonLocation at) {
    return at == null
        ? new Location(pointer(), 0, 0)
        : new Location(pointer(), Math.max(0, at.getLineNr()), Math.max(0, at.getColumnNr()));
  }

  /** RFC 6901. */
  private String pointer() {
    StringBuilder pointer = new StringBuilder();
    path.forEach(
        step -> pointer.append('/').append(shown(step).replace("~", "~0").replace("/", "~1")));
    return pointer.toString();
  }

  /** The term meant: the path without list positions; inside a leaf, that of the leaf. */
  private List<BusinessTerm> terms() {
    StringBuilder names = new StringBuilder();
    List<BusinessTerm> deepest = List.of();
    for (Iterator<String> steps = path.iterator(); steps.hasNext(); ) {
      String step = steps.next();
      if (!step.isEmpty() && !Character.isDigit(step.charAt(0))) {
        names.append(names.isEmpty() ? "" : ".").append(step);
        deepest = BusinessTerm.at(names.toString()).map(List::of).orElse(deepest);
      }
    }
    return deepest;
  }

  /** Cut short, and in whole characters, so that whoever prints a finding can. */
  private static String shown(String text) {
    return Unicode.wellFormed(
        text.length() <= MAX_SHOWN ? text : text.substring(0, MAX_SHOWN) + "...");
  }
}
