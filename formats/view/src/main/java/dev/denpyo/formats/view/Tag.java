package dev.denpyo.formats.view;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An element of the structure that people who do not see the page are told (ISO 32000-1, 14.7). */
final class Tag {
  /** A piece of a content stream that belongs to an element. */
  record Mark(int page, int number) {}

  private final String type;
  private final @Nullable String scope;
  private final @Nullable String description;
  private final List<Object> children = new ArrayList<>(1); // most have one

  private Tag(String type, @Nullable String scope, @Nullable String description) {
    this.type = type;
    this.scope = scope;
    this.description = description;
  }

  /** The element of a whole document. */
  static Tag document() {
    return new Tag("Document", null, null);
  }

  /** A new element in this one, last. */
  Tag add(String childType) {
    return add(new Tag(childType, null, null));
  }

  /** A new head of a row or column in this one. */
  Tag addHead(String headScope) {
    return add(new Tag("TH", headScope, null));
  }

  /** A new picture in this one, and what it shows. */
  Tag addFigure(String shown) {
    return add(new Tag("Figure", null, shown));
  }

  private Tag add(Tag child) {
    children.add(child);
    return child;
  }

  void add(Mark mark) {
    children.add(mark);
  }

  /** Its standard structure type. */
  String type() {
    return type;
  }

  /** {@code Row} or {@code Column} for the head of a table. */
  @Nullable
  String scope() {
    return scope;
  }

  /** What a picture shows. */
  @Nullable
  String description() {
    return description;
  }

  /** Elements and marks, in order of reading. */
  List<Object> children() {
    return List.copyOf(children);
  }
}
