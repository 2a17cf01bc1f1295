package dev.denpyo.archive;

import dev.denpyo.archive.EvidenceChains.Step;
import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.EvidenceVerifier;
import dev.denpyo.evidence.TimestampToken;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Until when stamps can be relied on, each token asked about once. */
final class EvidenceEnds {
  private final ArchiveStore.Reader reader;
  private final EvidenceAssembler assembler;
  private final EvidenceVerifier verifier;
  private final Map<Long, Optional<Instant>> bySeq = new HashMap<>();

  EvidenceEnds(ArchiveStore.Reader reader, EvidenceVerifier verifier) {
    this.reader = reader;
    this.assembler = new EvidenceAssembler(reader);
    this.verifier = verifier;
  }

  /** The end of a token. */
  Optional<Instant> of(Step step) {
    return bySeq.computeIfAbsent(
        step.seq(), seq -> verifier.endOf(TimestampToken.of(assembler.token(step))));
  }

  /** The end of a digest. */
  Optional<Instant> of(DigestAlgorithm algorithm) {
    return verifier.endOf(algorithm);
  }

  /** Whether an end comes until then. */
  boolean isBy(Optional<Instant> end, Instant until) {
    return end.isPresent() && !end.get().isAfter(until);
  }

  /** The first end of all that evidence rests on now. */
  Optional<Instant> first() {
    return EvidenceChains.read(reader).batches().stream()
        .map(EvidenceChains.Batch::newest)
        .flatMap(step -> Stream.of(of(step), of(step.algorithm())))
        .flatMap(Optional::stream)
        .min(Comparator.naturalOrder());
  }
}
