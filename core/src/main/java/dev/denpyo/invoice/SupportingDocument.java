package dev.denpyo.invoice;

import org.jspecify.annotations.Nullable;

/**
 * A document that supports the invoice (BG-24).
 *
 * @param reference its identifier (BT-122)
 * @param description what it is (BT-123)
 * @param location URL where it lies (BT-124)
 * @param attachment the document itself (BT-125)
 * @param type document type code where a specification asks for one
 * @param extensions national terms beyond EN 16931 and PINT; never null
 */
public record SupportingDocument(
    @Nullable String reference,
    @Nullable String description,
    @Nullable String location,
    @Nullable Attachment attachment,
    @Nullable String type,
    Extensions extensions) {

  /** Starts an empty one. */
  public static Builder builder() {
    return new Builder();
  }

  /** Starts from this one, to make a changed copy. */
  public Builder toBuilder() {
    Builder copy = new Builder();
    copy.reference = reference;
    copy.description = description;
    copy.location = location;
    copy.attachment = attachment;
    copy.type = type;
    copy.extensions = extensions;
    return copy;
  }

  /** Collects the parts; every call may be left out. */
  public static final class Builder {
    private @Nullable String reference;
    private @Nullable String description;
    private @Nullable String location;
    private @Nullable Attachment attachment;
    private @Nullable String type;
    private Extensions extensions = Extensions.NONE;

    private Builder() {}

    /** Its identifier (BT-122). */
    public Builder reference(@Nullable String reference) {
      this.reference = reference;
      return this;
    }

    /** What it is (BT-123). */
    public Builder description(@Nullable String description) {
      this.description = description;
      return this;
    }

    /** URL where it lies (BT-124). */
    public Builder location(@Nullable String location) {
      this.location = location;
      return this;
    }

    /** The document itself (BT-125). */
    public Builder attachment(@Nullable Attachment attachment) {
      this.attachment = attachment;
      return this;
    }

    /** Document type code where a specification asks for one. */
    public Builder type(@Nullable String type) {
      this.type = type;
      return this;
    }

    /** All national terms at once. */
    public Builder extensions(Extensions extensions) {
      this.extensions = extensions;
      return this;
    }

    /** Adds one national term. */
    public Builder extension(String key, String value) {
      extensions = extensions.with(key, value);
      return this;
    }

    /** Returns the value; says nothing of its legal validity. */
    public SupportingDocument build() {
      return new SupportingDocument(reference, description, location, attachment, type, extensions);
    }
  }
}
