package dev.denpyo.signing.trust;

import static dev.denpyo.evidence.SubIndication.EXPIRED;
import static dev.denpyo.evidence.SubIndication.NOT_YET_VALID;
import static dev.denpyo.evidence.SubIndication.SIG_CONSTRAINTS_FAILURE;
import static dev.denpyo.evidence.SubIndication.TIMESTAMP_ORDER_FAILURE;

import dev.denpyo.evidence.SealTimestamp.Kind;
import dev.denpyo.evidence.SubIndication;
import dev.denpyo.signing.trust.AlgorithmPolicy.Usage;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Judges the timestamps of one seal, the youngest first: it may prove the existence of older ones,
 * whose own certificates have ended by now (EN 319 102-1, clauses 5.4 and 5.6.3).
 */
final class Timestamps {
  private final ChainCheck chains;
  private final Collection<X509Certificate> certificates;
  private final Poe poe;
  private final Instant now;
  private final Map<Der, List<Der>> contents = new HashMap<>();

  Timestamps(ChainCheck chains, Collection<X509Certificate> certificates, Poe poe, Instant now) {
    this.chains = chains;
    this.certificates = certificates;
    this.poe = poe;
    this.now = now;
  }

  /** Judges all; in the order given, proofs of existence entered. */
  List<JudgedToken> judge(List<Entry> entries) {
    entries.forEach(entry ->
        entry.token().ifPresent(t -> contents.put(entry.evidence().token(), t.contents())));
    var judged = new JudgedToken[entries.size()];
    var order = new ArrayList<Integer>();
    for (int i = 0; i < entries.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing((Integer i) -> entries.get(i).time())
        .thenComparing(i -> entries.get(i).evidence().covers().size())
        .reversed());
    for (var i : order) {
      judged[i] = judge(entries.get(i));
      prove(judged[i]);
    }
    return List.of(judged);
  }

  /** A token beside its evidence; absent when it cannot be read. */
  record Entry(TimestampEvidence evidence, Optional<Token> token) {
    private Instant time() {
      return token.map(Token::time).orElse(Instant.MIN);
    }
  }

  /** In the order of the specification: imprint, signature and binding, purpose, chain, order. */
  private JudgedToken judge(Entry entry) {
    if (entry.token().isEmpty()) {
      return stopped(entry, Optional.empty(), Token.unreadable());
    }
    var token = entry.token().get();
    var signer = token.signer(certificates);
    var early = token
        .imprintFault()
        .or(() -> signer.isEmpty() ? Optional.of(Token.noSigner()) : Optional.empty())
        .or(() -> signer.flatMap(token::signatureFault))
        .or(() -> signer.flatMap(Token::purposeFault));
    if (early.isPresent()) {
      return stopped(entry, signer, early.get());
    }
    var standing = standing(token, signer.orElseThrow());
    var fault = standing
        .faultAt(existence(token))
        .or(() -> validityFault(token, signer.orElseThrow()))
        .or(() -> timeFault(token));
    return new JudgedToken(entry.evidence(), entry.token(), signer, Optional.of(standing), fault);
  }

  private static JudgedToken stopped(Entry entry, Optional<X509Certificate> signer, Fault fault) {
    return new JudgedToken(
        entry.evidence(), entry.token(), signer, Optional.empty(), Optional.of(fault));
  }

  private Instant existence(Token token) {
    return poe.of(token.evidence().token());
  }

  private Standing standing(Token token, X509Certificate signer) {
    var bounds = token.algorithms(signer).stream()
        .map(use -> chains.bound(Usage.TIMESTAMP, use))
        .toList();
    return chains.of(signer, Anchor.Use.TIMESTAMP, existence(token)).and(bounds);
  }

  /** A time outside the authority's own certificate was not stated by the authority. */
  private static Optional<Fault> validityFault(Token token, X509Certificate signer) {
    if (token.time().isBefore(signer.getNotBefore().toInstant())) {
      return Optional.of(fault(true, NOT_YET_VALID, "A timestamp is older than its authority."));
    }
    return token.time().isAfter(signer.getNotAfter().toInstant())
        ? Optional.of(
            fault(true, EXPIRED, "A timestamp is younger than its authority's certificate."))
        : Optional.empty();
  }

  private Optional<Fault> timeFault(Token token) {
    if (token.accuracy().compareTo(Token.MAX_ACCURACY) > 0) {
      return Optional.of(
          fault(false, SIG_CONSTRAINTS_FAILURE, "A timestamp states too rough a time."));
    }
    var latest = now.plus(ChainCheck.CLOCK_SKEW).plus(token.accuracy());
    return token.time().isAfter(latest)
        ? Optional.of(fault(false, TIMESTAMP_ORDER_FAILURE, "A timestamp is from the future."))
        : Optional.empty();
  }

  private static Fault fault(boolean broken, SubIndication reason, String detail) {
    return new Fault(Fault.Stage.CHAIN, broken, reason, detail, "Nothing rests on it.");
  }

  private void prove(JudgedToken judged) {
    if (!judged.passed() || judged.evidence().kind() == Kind.CONTENT) {
      return;
    }
    var time = judged.time();
    if (judged.evidence().coversSignature()) {
      poe.proveSignature(time);
    }
    for (var covered : judged.evidence().covers()) {
      poe.prove(covered, time);
      contents.getOrDefault(covered, List.of()).forEach(inside -> poe.prove(inside, time));
    }
  }

  /**
   * A contradiction among tokens that passed: content not before signature, or a token that covers
   * another and is older.
   */
  static Optional<Fault> contradiction(List<JudgedToken> judged) {
    var passed = judged.stream().filter(JudgedToken::passed).toList();
    for (var earlier : passed) {
      for (var later : passed) {
        if (mustPrecede(earlier.evidence(), later.evidence()) && isClearlyAfter(earlier, later)) {
          return Optional.of(new Fault(
              Fault.Stage.CHAIN,
              false,
              TIMESTAMP_ORDER_FAILURE,
              "The timestamp of " + earlier.time() + " must be older than that of " + later.time()
                  + ".",
              "Ask the sender for the document as it was sealed."));
        }
      }
    }
    return Optional.empty();
  }

  private static boolean mustPrecede(TimestampEvidence a, TimestampEvidence b) {
    return b.covers().contains(a.token())
        || (a.kind() == Kind.CONTENT && b.kind() != Kind.CONTENT && b.coversSignature());
  }

  private static boolean isClearlyAfter(JudgedToken a, JudgedToken b) {
    var slack = a.token().orElseThrow().accuracy().plus(b.token().orElseThrow().accuracy());
    return a.time().isAfter(b.time().plus(slack));
  }
}
