package dev.denpyo.invoice;

import org.jspecify.annotations.Nullable;

/**
 * A free text about the whole invoice (BG-1).
 *
 * @param subject subject code of UNTDID 4451 (BT-21)
 * @param text the text (BT-22)
 */
public record Note(@Nullable String subject, @Nullable String text) {

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.subject = subject;
    copy.text = text;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable String subject;
    private @Nullable String text;

    private Builder() {}

    /** Subject code of UNTDID 4451 (BT-21). */
    public Builder subject(@Nullable String subject) {
      this.subject = subject;
      return this;
    }

    /** The text (BT-22). */
    public Builder text(@Nullable String text) {
      this.text = text;
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public Note build() {
      return new Note(subject, text);
    }
  }
}
