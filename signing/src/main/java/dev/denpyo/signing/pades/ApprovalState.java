package dev.denpyo.signing.pades;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.SealReport;
import java.util.List;

/** How far a document is in its order of approvals. "Broken" never reads as approved. */
public sealed interface ApprovalState {
  /** The approvals found, in the order of the roles. */
  List<Approval> given();

  /** One sentence without its full stop, for people. */
  String summary();

  /**
   * One approval.
   *
   * @param role as the chain names it
   * @param seal what its seal is worth
   */
  record Approval(String role, SealReport seal) {
    public Approval {
      requireNonNull(role, "role");
      requireNonNull(seal, "seal");
    }
  }

  /** Every role approved, in order, and every seal passed. */
  record Complete(List<Approval> given) implements ApprovalState {
    public Complete {
      given = List.copyOf(given);
    }

    @Override
    public String summary() {
      return "all " + given.size() + " roles have approved";
    }
  }

  /**
   * All in order so far.
   *
   * @param next the role that is due
   */
  record Pending(List<Approval> given, String next) implements ApprovalState {
    public Pending {
      given = List.copyOf(given);
      requireNonNull(next, "next");
    }

    @Override
    public String summary() {
      return "the role '" + next + "' is due";
    }
  }

  /** What is wrong with an order of approvals. Names are public contract. */
  enum Flaw {
    /** The document does not have this order of roles, or its first approval does not seal it. */
    OTHER_CHAIN,
    /** A later role approved before an earlier one, which is still due. */
    SKIPPED,
    /** All approved, but not in the order. */
    REORDERED,
    /** The seal of an approval did not pass. */
    SEAL_NOT_PASSED
  }

  /**
   * The order was not kept, or an approval does not hold.
   *
   * @param flaw what is wrong
   * @param summary one sentence without its full stop
   */
  record Broken(List<Approval> given, Flaw flaw, String summary) implements ApprovalState {
    public Broken {
      given = List.copyOf(given);
      requireNonNull(flaw, "flaw");
      requireNonNull(summary, "summary");
    }
  }
}
