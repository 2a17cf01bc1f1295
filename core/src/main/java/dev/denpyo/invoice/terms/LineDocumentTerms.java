package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.Identifier;
import dev.denpyo.invoice.LineDocument;
import java.util.List;

/** The components of {@link LineDocument}, each named once: what binding tables, JSON and comparisons are made of. */
public final class LineDocumentTerms {
  /** Its identifier (IBT-188). */
  public static final Term<LineDocument, LineDocument.Builder, Identifier> REFERENCE = Term.one(
      "reference", ValueKind.IDENTIFIER, LineDocument::reference, LineDocument.Builder::reference);

  /** Document type code, UNTDID 1001 (IBT-189). */
  public static final Term<LineDocument, LineDocument.Builder, String> TYPE =
      Term.one("type", ValueKind.TEXT, LineDocument::type, LineDocument.Builder::type);

  /** All of them, in the order of the record. */
  public static final GroupType<LineDocument, LineDocument.Builder> GROUP = GroupType.of(
      "LineDocument", LineDocument::builder, LineDocument.Builder::build, List.of(REFERENCE, TYPE));

  private LineDocumentTerms() {}
}
