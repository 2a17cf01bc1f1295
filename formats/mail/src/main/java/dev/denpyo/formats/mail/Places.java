package dev.denpyo.formats.mail;

import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Location;

/** Says of a finding in which attachment it stands: {@code 2:invoice.xml!/Invoice[1]}. */
final class Places {
  private Places() {}

  static Finding within(Attachment attachment, Finding finding) {
    Location inside = finding.location();
    String path =
        inside.path() == null ? attachment.place() : attachment.place() + "!" + inside.path();
    return finding.withLocation(new Location(path, inside.line(), inside.column()));
  }
}
