package dev.denpyo.archive;

import dev.denpyo.archive.Happening.Added;
import dev.denpyo.archive.Happening.Annotated;
import dev.denpyo.archive.Happening.Disposed;
import dev.denpyo.archive.Happening.Extended;
import dev.denpyo.archive.Happening.Held;
import dev.denpyo.archive.Happening.KeyShredded;
import dev.denpyo.archive.Happening.Linked;
import dev.denpyo.archive.Happening.Lost;
import dev.denpyo.archive.Happening.Released;
import dev.denpyo.archive.Happening.Revised;
import dev.denpyo.archive.Happening.Version;
import dev.denpyo.archive.Happening.Voided;
import dev.denpyo.evidence.Sha256;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One kind of change to a record: when it was made before, and what it amounts to now.
 *
 * @param made whether an entry is this very change and still stands, so that trying again writes
 *     nothing
 * @param what the event to write; throws {@link ArchiveException} where it is refused
 */
record RecordChange(BiPredicate<LogEntry, RecordState> made, Function<Situation, Happening> what) {

  /**
   * What a change is judged by.
   *
   * @param now what the archive's clock says
   * @param token what its newest timestamp token says, asked for only where something is destroyed
   */
  record Situation(
      String id,
      RecordState state,
      ArchivePolicy policy,
      Instant now,
      Supplier<Optional<TrustedTime>> token) {}

  /**
   * Who destroys something, and by what right.
   *
   * @param approvedBy the second person, null if there is none
   * @param time beside those that the archive knows itself, null if there is none
   */
  record Ending(
      Reason why, @Nullable String approvedBy, @Nullable TrustedTime time) {
    Ending {
      Objects.requireNonNull(why, "why");
      if (approvedBy != null) {
        Texts.line("approvedBy", approvedBy);
      }
    }
  }

  static RecordChange annotate(Reason why, String text) {
    var note = new Annotated(Texts.line("text", text));
    return new RecordChange(
        (entry, state) -> entry.what().equals(note)
            && entry.actor().equals(why.actor())
            && why.text().equals(entry.reason()),
        now -> note);
  }

  static RecordChange link(Link link) {
    return new RecordChange(
        (entry, state) -> entry.what().equals(new Linked(link))
            || (entry.what() instanceof Added added && added.links().contains(link)),
        now -> new Linked(link));
  }

  static RecordChange hold(String name) {
    var held = new Held(Texts.line("hold", name));
    return new RecordChange(
        (entry, state) -> entry.what().equals(held) && state.holds().contains(name), now -> held);
  }

  static RecordChange release(String name) {
    var released = new Released(Texts.line("hold", name));
    return new RecordChange(
        (entry, state) -> entry.what().equals(released) && !state.holds().contains(name), now -> {
          if (!now.state().holds().contains(name)) {
            throw ArchiveException.noHold(now.id(), name);
          }
          return released;
        });
  }

  static RecordChange extend(RetentionTerm term) {
    Objects.requireNonNull(term, "term");
    return new RecordChange(
        (entry, state) -> term.equals(state.term())
            && (entry.what() instanceof Extended || entry.what() instanceof Added),
        now -> {
          var present = now.state().term();
          if (present != null && !term.end().isAfter(present.end())) {
            throw ArchiveException.shorter(now.id(), present, term);
          }
          return new Extended(term);
        });
  }

  static RecordChange declareVoid() {
    return new RecordChange((entry, state) -> entry.what() instanceof Voided, now -> {
      requireCorrectable(now);
      if (now.state().lock() == Lock.SHREDDED) {
        throw ArchiveException.shredded(now.id());
      }
      return new Voided();
    });
  }

  static RecordChange correct(PreparedDeposit deposit) {
    return new RecordChange((entry, state) -> isLatest(entry, state, deposit), now -> {
      requireCorrectable(now);
      if (now.state().voided()) {
        throw ArchiveException.isVoid(now.id());
      }
      requireSameLock(now, deposit);
      var next = now.state().versions().size() + 1L;
      return new Revised(next, deposit.objects(), deposit.metaHash(), deposit.origin());
    });
  }

  private static boolean isLatest(LogEntry entry, RecordState state, PreparedDeposit deposit) {
    return entry.what() instanceof Version version
        && version.version() == state.versions().size()
        && version.metaHash().equals(deposit.metaHash())
        && entry.original().keepsTheSameAs(deposit.objects().get(0));
  }

  private static void requireSameLock(Situation now, PreparedDeposit deposit) {
    if (now.state().lock() == Lock.SHREDDED) {
      throw ArchiveException.shredded(now.id());
    }
    var locked = deposit.objects().get(0).commitment() != null;
    if (locked != (now.state().lock() == Lock.LOCKED)) {
      throw ArchiveException.locked(now.id());
    }
  }

  private static void requireCorrectable(Situation now) {
    if (!now.policy().correctable()) {
      throw ArchiveException.policy(
          "Record " + now.id()
              + " was not changed: the policy of this archive forbids corrections.",
          "Put the correct document in as a record of its own, and link it.");
    }
  }

  static RecordChange dispose(Ending ending) {
    return new RecordChange((entry, state) -> entry.what() instanceof Disposed, now -> {
      var term = ended(now, ending);
      var time = shownBy(now, term, ending);
      return new Disposed(now.state().hashes(), term.until(), ending.approvedBy(), time);
    });
  }

  static RecordChange shred(Ending ending) {
    return new RecordChange((entry, state) -> entry.what() instanceof KeyShredded, now -> {
      if (now.state().lock() != Lock.LOCKED) {
        throw ArchiveException.notLocked(now.id());
      }
      var term = ended(now, ending);
      return new KeyShredded(term.until(), ending.approvedBy(), shownBy(now, term, ending));
    });
  }

  static RecordChange lost(List<Sha256> hashes) {
    var lost = new Lost(hashes);
    return new RecordChange((entry, state) -> entry.what().equals(lost), now -> {
      if (hashes.isEmpty()) {
        throw ArchiveException.nothingLost(now.id());
      }
      return lost;
    });
  }

  /** The term of a record, which must have ended, with nothing else in the way of its end. */
  private static RetentionTerm ended(Situation now, Ending ending) {
    var state = now.state();
    var term = state.term();
    if (term == null) {
      throw ArchiveException.noTerm(now.id());
    }
    if (now.now().isBefore(term.end())) {
      throw ArchiveException.termRuns(now.id(), term);
    }
    if (!state.holds().isEmpty()) {
      throw ArchiveException.held(now.id(), state.holds());
    }
    var first = ending.why().actor();
    var second = ending.approvedBy();
    if (now.policy().twoPersonDisposal() && (second == null || second.equals(first))) {
      throw ArchiveException.policy(
          "Record " + now.id() + " was not disposed of: the policy of this archive asks for two"
              + " people.",
          "Let somebody other than " + first + " approve it.");
    }
    return term;
  }

  /** What, beside a clock that may run ahead, shows that the term has ended. */
  private static TrustedTime shownBy(Situation now, RetentionTerm term, Ending ending) {
    var latest = TrustedTime.RELEASE;
    if (ending.time() != null && ending.time().at().isAfter(latest.at())) {
      latest = ending.time();
    }
    if (latest.at().isBefore(term.end())) {
      var known = latest;
      latest = now.token().get().filter(token -> token.at().isAfter(known.at())).orElse(known);
    }
    if (latest.at().isBefore(term.end())) {
      throw ArchiveException.clockAlone(now, term, latest);
    }
    return latest;
  }
}
