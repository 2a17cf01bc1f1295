package dev.denpyo.invoice;

import org.jspecify.annotations.Nullable;

/**
 * A document that a line refers to (PINT IBG-36).
 *
 * @param reference its identifier (IBT-188)
 * @param type document type code, UNTDID 1001 (IBT-189)
 */
public record LineDocument(
    @Nullable Identifier reference, @Nullable String type) {

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.reference = reference;
    copy.type = type;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable Identifier reference;
    private @Nullable String type;

    private Builder() {}

    /** Its identifier (IBT-188). */
    public Builder reference(@Nullable Identifier reference) {
      this.reference = reference;
      return this;
    }

    /** Document type code, UNTDID 1001 (IBT-189). */
    public Builder type(@Nullable String type) {
      this.type = type;
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public LineDocument build() {
      return new LineDocument(reference, type);
    }
  }
}
