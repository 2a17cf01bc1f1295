package dev.denpyo.formats.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of a document, which end where it stops being JSON: that is a problem in the list and
 * then looks like the end, so that what stood before is kept.
 */
final class Tokens {
  private final JsonParser parser;
  private final Problems problems;
  private boolean broken;

  Tokens(JsonParser parser, Problems problems) {
    this.parser = parser;
    this.problems = problems;
  }

  /** Moves on; null at the end. */
  @Nullable
  JsonToken next() {
    if (broken) {
      return null;
    }
    try {
      return parser.nextToken();
    } catch (IOException e) {
      fail(e);
      return null;
    }
  }

  /** The token stood on; null at the end. */
  @Nullable
  JsonToken current() {
    return broken ? null : parser.currentToken();
  }

  /** Moves to the next key of the object stood in; null at its end. */
  @Nullable
  String nextKey() {
    if (next() != JsonToken.FIELD_NAME) {
      return null;
    }
    try {
      return parser.currentName();
    } catch (IOException e) {
      fail(e);
      return null;
    }
  }

  /** The text of a string, a number or a literal; null if that turns out to be malformed. */
  @Nullable
  String text() {
    try {
      return parser.getText();
    } catch (IOException e) {
      fail(e);
      return null;
    }
  }

  /** Skips the value stood on, whatever is in it. */
  void skip() {
    if (broken) {
      return;
    }
    try {
      parser.skipChildren();
    } catch (IOException e) {
      fail(e);
    }
  }

  /** Where the token stood on begins. */
  JsonLocation location() {
    return parser.currentTokenLocation();
  }

  boolean isBroken() {
    return broken;
  }

  private void fail(IOException e) {
    broken = true;
    JsonLocation at = e instanceof JsonProcessingException json ? json.getLocation() : null;
    JsonLocation place = at == null ? parser.currentLocation() : at;
    if (e instanceof StreamConstraintsException limit) {
      problems.limit("not read to the end: " + limit.getOriginalMessage(), place);
    } else if (e instanceof CharacterCodingException) {
      problems.notJson("bytes that are no character of the encoding", place);
    } else {
      String why = e instanceof JsonProcessingException json ? json.getOriginalMessage() : "";
      problems.notJson("not JSON from here on: " + why, place);
    }
  }
}
