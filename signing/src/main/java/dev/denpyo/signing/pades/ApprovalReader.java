package dev.denpyo.signing.pades;

import dev.denpyo.signing.pades.ApprovalState.Approval;
import dev.denpyo.signing.pades.ApprovalState.Broken;
import dev.denpyo.signing.pades.ApprovalState.Complete;
import dev.denpyo.signing.pades.ApprovalState.Flaw;
import dev.denpyo.signing.pades.ApprovalState.Pending;
import dev.denpyo.signing.pades.PadesVerifier.Judged;
import dev.denpyo.signing.pades.PdfValue.Dict;
import dev.denpyo.signing.pades.PdfValue.Str;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Compares the seals of a document with the order in which roles have to approve. */
final class ApprovalReader {
  private final ApprovalChain chain;
  private final PadesVerifier verifier;

  ApprovalReader(ApprovalChain chain, PadesVerifier verifier) {
    this.chain = chain;
    this.verifier = verifier;
  }

  ApprovalState read(byte[] document) {
    try {
      Revisions revisions = Revisions.of(Raw.of(document), PdfLimits.DEFAULT);
      Map<String, Judged> byField = new LinkedHashMap<>();
      for (Judged judged : verifier.judge(revisions)) {
        byField.put(judged.field().name(), judged);
      }
      return state(revisions, byField);
    } catch (PdfFault fault) {
      return new Broken(List.of(), Flaw.OTHER_CHAIN, "the document cannot be read");
    }
  }

  private ApprovalState state(Revisions revisions, Map<String, Judged> byField) throws PdfFault {
    List<Approval> given = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    String due = "";
    String early = "";
    for (String role : chain.roles()) {
      Judged judged = byField.get(chain.field(role));
      if (judged == null) {
        due = due.isEmpty() ? role : due;
      } else {
        given.add(new Approval(role, judged.report()));
        ends.add(judged.end());
        early = due.isEmpty() || !early.isEmpty() ? early : role;
      }
    }
    if (!hasChain(revisions, ends)) {
      return new Broken(given, Flaw.OTHER_CHAIN, "the document has another order of approvals");
    }
    if (!early.isEmpty()) {
      String summary = "the role '" + early + "' approved before '" + due + "'";
      return new Broken(given, Flaw.SKIPPED, summary);
    }
    return inOrder(given, ends, due);
  }

  private static ApprovalState inOrder(List<Approval> given, List<Integer> ends, String due) {
    for (int i = 0; i < given.size(); i++) {
      String role = given.get(i).role();
      if (!given.get(i).seal().outcome().passed()) {
        return new Broken(
            given, Flaw.SEAL_NOT_PASSED, "the approval of the role '" + role + "' did not pass");
      }
      if (i > 0 && ends.get(i) <= ends.get(i - 1)) {
        return new Broken(
            given, Flaw.REORDERED, "the role '" + role + "' approved before the one before it");
      }
    }
    return due.isEmpty() ? new Complete(given) : new Pending(given, due);
  }

  /** The order counts as the first approval sealed it; before that, as it stands. */
  private boolean hasChain(Revisions revisions, List<Integer> ends) throws PdfFault {
    int first =
        ends.stream().mapToInt(Integer::intValue).min().orElse(revisions.last().end());
    var sealed = revisions.endingAt(first);
    return sealed.isPresent()
        && approvals(revisions.view(sealed.get())).equals(chain.fields())
        && approvals(revisions.view(revisions.last())).equals(chain.fields());
  }

  private static List<String> approvals(PdfView view) throws PdfFault {
    List<String> names = new ArrayList<>();
    Dict form = view.dict(view.catalog(), "AcroForm");
    for (PdfValue item : PdfValue.items(view.get(form, "Fields"))) {
      if (view.get(PdfValue.dict(view.resolve(item)), "T") instanceof Str title) {
        names.add(PdfText.decode(title.value()));
      }
    }
    names.removeIf(name -> !ApprovalChain.isApproval(name));
    return names;
  }
}
