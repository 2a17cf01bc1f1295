package dev.denpyo.signing.asic;

import java.util.regex.Pattern;

/** What an entry is in its container, by its name (ETSI EN 319 162-1, annex A). */
enum Role {
  MIMETYPE("mimetype"),
  /** Lists seals' files; before the others, for its name may hold theirs. */
  MANIFEST("META-INF/[^/]*ASiC(Archive|EvidenceRecord)?Manifest[^/]*\\.xml"),
  /** The list of all files of OpenDocument packages; no seal rests on it. */
  PACKAGE_LIST("META-INF/manifest\\.xml"),
  RECORD("META-INF/[^/]*evidencerecord[^/]*\\.(ers|xml)"),
  XADES("META-INF/[^/]*signature[^/]*\\.xml"),
  CADES("META-INF/[^/]*signature[^/]*\\.p7s"),
  TIMESTAMP("META-INF/[^/]*timestamp[^/]*\\.tst"),
  OTHER("META-INF/.*"),
  /** What the container is for. */
  DATA(".*");

  private final Pattern names;

  Role(String names) {
    this.names = Pattern.compile(names, Pattern.DOTALL);
  }

  static Role of(String name) {
    for (var role : values()) {
      if (role.names.matcher(name).matches()) {
        return role;
      }
    }
    throw new IllegalStateException("every name has a role");
  }

  boolean isSeal() {
    return this == XADES || this == CADES || this == TIMESTAMP || this == RECORD;
  }
}
