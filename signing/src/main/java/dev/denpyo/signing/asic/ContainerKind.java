package dev.denpyo.signing.asic;

import java.util.Arrays;
import java.util.Optional;

/** The two kinds of container (ETSI EN 319 162-1, clauses 4.3 and 4.4). */
public enum ContainerKind {
  /** One file, sealed by any number of seals. */
  ASIC_S("application/vnd.etsi.asic-s+zip"),
  /** Any number of files and seals, each seal over files of its choice. */
  ASIC_E("application/vnd.etsi.asic-e+zip");

  private final String mediaType;

  ContainerKind(String mediaType) {
    this.mediaType = mediaType;
  }

  /** The media type, which is also what the file {@code mimetype} says. */
  public String mediaType() {
    return mediaType;
  }

  static Optional<ContainerKind> of(String mediaType) {
    return Arrays.stream(values()).filter(k -> k.mediaType.equals(mediaType)).findFirst();
  }
}
