package dev.denpyo.signing.pades;

/** A file inside a PDF as a signer saw it, for example the invoice of a hybrid PDF. */
public final class SealedFile {
  private final String name;
  private final String relationship;
  private final byte[] content;

  SealedFile(String name, String relationship, byte[] content) {
    this.name = name;
    this.relationship = relationship;
    this.content = content;
  }

  /** Its name, for example {@code factur-x.xml}; empty if it has none. */
  public String name() {
    return name;
  }

  /** How it relates to the pages ({@code AFRelationship}), for example {@code Data}; may be empty. */
  public String relationship() {
    return relationship;
  }

  /** Its bytes; a copy. */
  public byte[] content() {
    return content.clone();
  }

  @Override
  public String toString() {
    return name + ", " + content.length + " bytes";
  }
}
