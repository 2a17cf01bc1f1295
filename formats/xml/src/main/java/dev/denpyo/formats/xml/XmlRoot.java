package dev.denpyo.formats.xml;

import static java.util.Objects.requireNonNull;

/**
 * A root element that a format takes.
 *
 * @param namespace its namespace
 * @param name its local name
 * @param syntax what we call documents with it, for example {@code ubl-invoice}; public contract
 */
public record XmlRoot(String namespace, String name, String syntax) {

  /** All are needed. */
  public XmlRoot {
    requireNonNull(namespace, "namespace");
    requireNonNull(name, "name");
    requireNonNull(syntax, "syntax");
  }
}
