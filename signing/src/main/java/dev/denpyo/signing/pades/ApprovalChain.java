package dev.denpyo.signing.pades;

import static java.util.Objects.requireNonNull;

import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Ref;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The approvals that a document needs, in their order: what a row of stamps says on paper. Each
 * approval is a seal over the document and all approvals before it.
 *
 * <p>{@link #prepare} writes the order into the document, one waiting field per role. The first
 * approval seals that order with the document, so that nobody can shorten it later; {@link
 * #approve} takes the next role alone; {@link #read} tells how far a document is, and finds an
 * approval that was left out, put in another order, or taken away. Immutable.
 */
public final class ApprovalChain {
  private static final String PREFIX = "Approval ";
  private static final int MOST = 50;

  private final List<String> roles;

  private ApprovalChain(List<String> roles) {
    this.roles = List.copyOf(roles);
  }

  /**
   * A chain of roles.
   *
   * @param roles in the order in which they approve, for example {@code clerk}, {@code manager}
   * @throws IllegalArgumentException if there is none, more than 50, one is empty, has a dot, or
   *     stands twice
   */
  public static ApprovalChain of(List<String> roles) {
    boolean named = roles.stream().noneMatch(role -> role.isBlank() || role.contains("."));
    boolean different = new HashSet<>(roles).size() == roles.size();
    if (roles.isEmpty() || roles.size() > MOST || !named || !different) {
      throw new IllegalArgumentException(
          "roles must be named, different, at most 50, were " + roles);
    }
    return new ApprovalChain(roles);
  }

  /** The roles in their order. */
  public List<String> roles() {
    return roles;
  }

  /**
   * Returns the document with a waiting field for each role.
   *
   * @throws SigningException {@code SIGNING-PDF-UNREADABLE}; {@code SIGNING-APPROVAL-LATE} if it has
   *     a seal, for the order has to be there before
   */
  public byte[] prepare(byte[] document) {
    return prepare(document, Optional.empty());
  }

  /**
   * The same with a row of cells on a page, which the approvals then fill: {@link
   * ApprovalRow#stamped} says how.
   *
   * @throws IllegalArgumentException if a role has a character without a glyph in the row's font
   * @throws SigningException as above; {@code SIGNING-PDF-UNREADABLE} too if there is no such page
   */
  public byte[] prepare(byte[] document, ApprovalRow row) {
    return prepare(document, Optional.of(row));
  }

  private byte[] prepare(byte[] document, Optional<ApprovalRow> row) {
    try {
      Raw base = Raw.of(requireNonNull(document, "document"));
      Revisions revisions = Revisions.of(base, PdfLimits.DEFAULT);
      PdfView view = revisions.view(revisions.last());
      if (!SealFinder.find(view).isEmpty()) {
        throw new SigningException(
            "SIGNING-APPROVAL-LATE",
            "the document has a seal, and an order of approvals has to be there before the first.",
            "Prepare the approvals first.");
      }
      return PdfFiles.join(base, fields(new Update(view, base.length()), row));
    } catch (PdfFault fault) {
      throw SealFaults.unreadable(fault);
    }
  }

  private byte[] fields(Update update, Optional<ApprovalRow> row) throws PdfFault {
    int number = row.map(ApprovalRow::page).orElse(1);
    Ref page = Pages.page(update.view(), number)
        .orElseThrow(() -> new PdfFault("The document has no page " + number + "."));
    List<Ref> fields = new ArrayList<>();
    for (String role : roles) {
      Map<String, PdfValue> entries = FieldPlace.waiting(field(role), page);
      row.ifPresent(r -> {
        entries.put("Rect", r.rectangle(roles.indexOf(role)));
        Ref drawn = r.waiting(role).draw(update, r.width(), r.height());
        entries.put("AP", FieldPlace.normal(drawn));
      });
      fields.add(update.add(Dict.of(entries)));
    }
    FormEdit form = new FormEdit(update);
    form.annotate(page, fields);
    form.add(fields, Optional.empty());
    return update.bytes();
  }

  /**
   * Returns the document with the approval of one role more.
   *
   * @param role the next in the order
   * @param signer who approves, and how; its field is set here
   * @param verifier judges what is there already
   * @throws SigningException {@code SIGNING-APPROVAL-ORDER} if another role is next, or nothing more
   *     can be approved; and as {@link PadesSigner#sign(byte[])}
   */
  public byte[] approve(
      byte[] document, String role, PadesSigner.Builder signer, PadesVerifier verifier) {
    ApprovalState state = read(document, verifier);
    Optional<String> next = state instanceof ApprovalState.Pending pending
        ? Optional.of(pending.next())
        : Optional.empty();
    if (!next.equals(Optional.of(role))) {
      throw new SigningException(
          "SIGNING-APPROVAL-ORDER",
          "the role '" + role + "' cannot approve now: " + state.summary() + ".",
          "Let the roles approve in the order of the chain.");
    }
    return signer.field(field(role)).build().sign(document);
  }

  /** How far {@code document} is, by what {@code verifier} says of its seals. */
  public ApprovalState read(byte[] document, PadesVerifier verifier) {
    return new ApprovalReader(this, verifier).read(document);
  }

  /** The name of a role's field; its place in the order is part of it. */
  String field(String role) {
    return PREFIX + (roles.indexOf(role) + 1) + " " + role;
  }

  /** The fields of all roles, in their order. */
  List<String> fields() {
    return roles.stream().map(this::field).toList();
  }

  /** Whether a field belongs to an order of approvals, this one or another. */
  static boolean isApproval(String field) {
    return field.startsWith(PREFIX);
  }
}
