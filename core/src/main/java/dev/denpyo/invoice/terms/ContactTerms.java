package dev.denpyo.invoice.terms;

import dev.denpyo.invoice.Contact;
import java.util.List;

/** The components of {@link Contact}, each named once: what binding tables, JSON and comparisons are made of. */
public final class ContactTerms {
  /** Person or department (BT-41, BT-56). */
  public static final Term<Contact, Contact.Builder, String> NAME =
      Term.one("name", ValueKind.TEXT, Contact::name, Contact.Builder::name);

  /** Telephone number (BT-42, BT-57). */
  public static final Term<Contact, Contact.Builder, String> TELEPHONE =
      Term.one("telephone", ValueKind.TEXT, Contact::telephone, Contact.Builder::telephone);

  /** E-mail address (BT-43, BT-58). */
  public static final Term<Contact, Contact.Builder, String> EMAIL =
      Term.one("email", ValueKind.TEXT, Contact::email, Contact.Builder::email);

  /** All of them, in the order of the record. */
  public static final GroupType<Contact, Contact.Builder> GROUP = GroupType.of(
      "Contact", Contact::builder, Contact.Builder::build, List.of(NAME, TELEPHONE, EMAIL));

  private ContactTerms() {}
}
