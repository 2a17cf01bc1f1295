package dev.denpyo.formats.xml.rules;

/** A stylesheet that is not Schematron in its XSLT form, or uses what is not supported. */
public final class UnsupportedRulesException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnsupportedRulesException(String why) {
    super(why);
  }
}
