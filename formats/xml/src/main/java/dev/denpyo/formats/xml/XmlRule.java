package dev.denpyo.formats.xml;

import dev.denpyo.validation.Finding;
import dev.denpyo.validation.Layer;
import dev.denpyo.validation.RuleTexts;
import java.util.Locale;

/**
 * Our own rules about XML documents. The ids are public contract: added to, never renumbered or reused.
 *
 * <p>Texts come from the bundle {@code XmlRule} beside this class, one file for each language.
 */
public enum XmlRule {
  /** The document is not well-formed XML. */
  NOT_WELL_FORMED("DNP-XML-01"),
  /** The document has a document type, which is refused unread. */
  DOCTYPE("DNP-XML-02"),
  /** The document is larger or deeper than the limits allow. */
  LIMIT("DNP-XML-03"),
  /** The encoding is not supported, or the bytes are not of the declared one. */
  ENCODING("DNP-XML-04"),
  /** The document is empty. */
  EMPTY("DNP-XML-05"),
  /** No format at hand claims the document. */
  UNCLAIMED("DNP-XML-06"),
  /** The document names no specification (BT-24), so nobody can say which rules it is to obey. */
  NO_SPECIFICATION("DNP-XML-07"),
  /** The document breaks its XML schema. */
  SCHEMA("DNP-SCHEMA");

  private static final RuleTexts TEXTS = RuleTexts.of(XmlRule.class);

  private final String id;

  XmlRule(String id) {
    this.id = id;
  }

  /** Its id in findings. */
  public String id() {
    return id;
  }

  /** Its name for people, in a language there is a bundle for, else in English. */
  public String title(Locale locale) {
    return TEXTS.text(id + ".title", locale);
  }

  /** What it asks for and why, likewise. */
  public String explanation(Locale locale) {
    return TEXTS.text(id + ".explanation", locale);
  }

  /** What to change, likewise. */
  public String fix(Locale locale) {
    return TEXTS.text(id + ".fix", locale);
  }

  /** Starts an error of this rule. */
  Finding.Builder error(Layer layer, String detail) {
    return Finding.error(id, layer, title(Locale.ROOT) + ": " + detail).fix(fix(Locale.ROOT));
  }

  /** Starts a warning of this rule. */
  Finding.Builder warning(String detail) {
    return Finding.warning(id, Layer.XML, title(Locale.ROOT) + ": " + detail).fix(fix(Locale.ROOT));
  }
}
