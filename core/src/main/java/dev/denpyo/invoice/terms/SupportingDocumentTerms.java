package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.Attachment;
import dev.denpyo.invoice.SupportingDocument;
import java.util.List;

/** The components of {@link SupportingDocument}, each named once: what binding tables, JSON and comparisons are made of. */
public final class SupportingDocumentTerms {
  /** Its identifier (BT-122). */
  public static final Term<SupportingDocument, SupportingDocument.Builder, String> REFERENCE =
      Term.one(
          "reference",
          ValueKind.TEXT,
          SupportingDocument::reference,
          SupportingDocument.Builder::reference);

  /** What it is (BT-123). */
  public static final Term<SupportingDocument, SupportingDocument.Builder, String> DESCRIPTION =
      Term.one(
          "description",
          ValueKind.TEXT,
          SupportingDocument::description,
          SupportingDocument.Builder::description);

  /** URL where it lies (BT-124). */
  public static final Term<SupportingDocument, SupportingDocument.Builder, String> LOCATION =
      Term.one(
          "location",
          ValueKind.TEXT,
          SupportingDocument::location,
          SupportingDocument.Builder::location);

  /** The document itself (BT-125). */
  public static final Term<SupportingDocument, SupportingDocument.Builder, Attachment> ATTACHMENT =
      Term.one(
          "attachment",
          ValueKind.ATTACHMENT,
          SupportingDocument::attachment,
          SupportingDocument.Builder::attachment);

  /** Document type code where a specification asks for one. */
  public static final Term<SupportingDocument, SupportingDocument.Builder, String> TYPE =
      Term.one("type", ValueKind.TEXT, SupportingDocument::type, SupportingDocument.Builder::type);

  /** All of them, in the order of the record. */
  public static final GroupType<SupportingDocument, SupportingDocument.Builder> GROUP =
      GroupType.of(
              "SupportingDocument",
              SupportingDocument::builder,
              SupportingDocument.Builder::build,
              List.of(REFERENCE, DESCRIPTION, LOCATION, ATTACHMENT, TYPE))
          .extended(SupportingDocument::extensions, SupportingDocument.Builder::extension);

  private SupportingDocumentTerms() {}
}
