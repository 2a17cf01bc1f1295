package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.Note;
import java.util.List;

/** The components of {@link Note}, each named once: what binding tables, JSON and comparisons are made of. */
public final class NoteTerms {
  /** Subject code of UNTDID 4451 (BT-21). */
  public static final Term<Note, Note.Builder, String> SUBJECT =
      Term.one("subject", ValueKind.TEXT, Note::subject, Note.Builder::subject);

  /** The text (BT-22). */
  public static final Term<Note, Note.Builder, String> TEXT =
      Term.one("text", ValueKind.TEXT, Note::text, Note.Builder::text);

  /** All of them, in the order of the record. */
  public static final GroupType<Note, Note.Builder> GROUP =
      GroupType.of("Note", Note::builder, Note.Builder::build, List.of(SUBJECT, TEXT));

  private NoteTerms() {}
}
