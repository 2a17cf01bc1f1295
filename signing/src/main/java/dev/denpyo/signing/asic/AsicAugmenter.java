package dev.denpyo.signing.asic;

import static java.util.Objects.requireNonNull;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.SealLevel;
import dev.denpyo.evidence.TimestampAuthority;
import dev.denpyo.signing.ChainMaterial;
import dev.denpyo.signing.DataFile;
import dev.denpyo.signing.XadesAugmenter;
import dev.denpyo.signing.cms.CadesAugmenter;
import dev.denpyo.signing.ers.EvidenceGroup;
import dev.denpyo.signing.trust.RevocationSource;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Adds to containers what proves them for longer: timestamps, validation data, archive timestamps,
 * evidence records; and makes containers that a timestamp alone seals. Each result is verified
 * before it is returned.
 *
 * <p>Asked again for {@link SealLevel#BASELINE_LTA}, it renews. Immutable; as thread-safe as what
 * it is given.
 */
public final class AsicAugmenter {
  private static final String STAMP_TYPE = "application/vnd.etsi.timestamp-token";
  private static final String RECORD = "META-INF/evidencerecord.ers";
  private static final String ARCHIVE_MANIFEST = "META-INF/ASiCArchiveManifest.xml";

  private final TimestampAuthority authority;
  private final RevocationSource revocation;
  private final List<X509Certificate> certificates;
  private final Clock clock;
  private final DigestAlgorithm digest;

  private AsicAugmenter(Builder builder) {
    this.authority = builder.authority;
    this.revocation = builder.revocation;
    this.certificates = List.copyOf(builder.certificates);
    this.clock = builder.clock;
    this.digest = builder.digest;
  }

  /** Starts an augmenter that takes its timestamps from {@code authority}. */
  public static Builder builder(TimestampAuthority authority) {
    return new Builder(authority);
  }

  /**
   * A container of files under one timestamp, without a signature.
   *
   * @throws IllegalArgumentException as {@link AsicSigner#sign} does
   * @throws dev.denpyo.failure.DenpyoException if the authority gives no timestamp
   */
  public byte[] stamped(ContainerKind kind, List<DataFile> files) {
    var draft = Draft.of(kind, files);
    if (kind == ContainerKind.ASIC_S) {
      var only = ContentDigest.of(draft.dataFiles().get(0).content(), digest);
      draft.put("META-INF/timestamp.tst", authority.stamp(digest, only).encoded());
    } else {
      stamp(draft, draft.free("ASiCManifest", ".xml"), draft.dataFiles(), "");
    }
    return verified(draft, SealLevel.NOT_BASELINE);
  }

  /**
   * Returns the container with every signature at {@code level}; timestamps without a signature are
   * renewed by {@code BASELINE_LTA}.
   *
   * @param level {@code BASELINE_T}, {@code BASELINE_LT} or {@code BASELINE_LTA}
   * @throws IllegalArgumentException if {@code level} is none of these
   * @throws dev.denpyo.signing.SigningException {@code SIGNING-CONTAINER-UNREADABLE} if it is no
   *     container; {@code SIGNING-AUGMENT-REVOCATION} if nothing tells about the revocation of a
   *     certificate; {@code SIGNING-AUGMENT-CHECK} if the result does not reach the level
   * @throws dev.denpyo.failure.DenpyoException if the authority gives no timestamp
   */
  public byte[] augment(byte[] container, SealLevel level) {
    if (level.compareTo(SealLevel.BASELINE_T) < 0) {
      throw new IllegalArgumentException("level must be BASELINE_T or more, was " + level);
    }
    var draft = Draft.of(container);
    var archived = archived(draft);
    for (var name : draft.names(Role.XADES)) {
      draft.put(name, xades().over(draft.entries()).augment(draft.bytes(name), level));
    }
    for (var name : draft.names(Role.CADES)) {
      if (!archived.contains(name)) {
        draft.put(name, cades(draft, name, level));
      }
    }
    if (level == SealLevel.BASELINE_LTA && needsArchiveManifest(draft)) {
      archive(draft, archived);
    }
    return verified(draft, level);
  }

  /**
   * Returns the container with an evidence record (RFC 4998) over all of its files and seals.
   *
   * @throws dev.denpyo.signing.SigningException {@code SIGNING-CONTAINER-UNREADABLE} if it is no
   *     container; {@code SIGNING-AUGMENT-CHECK} if a seal in it does not hold
   * @throws dev.denpyo.failure.DenpyoException if the authority gives no timestamp
   */
  public byte[] withRecord(byte[] container) {
    return record(Draft.of(container));
  }

  /**
   * A container of files under one evidence record, without a signature.
   *
   * @throws IllegalArgumentException as {@link AsicSigner#sign} does
   * @throws dev.denpyo.failure.DenpyoException if the authority gives no timestamp
   */
  public byte[] recorded(ContainerKind kind, List<DataFile> files) {
    return record(Draft.of(kind, files));
  }

  private byte[] record(Draft draft) {
    var files = draft.entries().keySet().stream().map(draft::file).toList();
    var name = draft.entries().containsKey(RECORD) ? draft.free("evidencerecord", ".ers") : RECORD;
    if (draft.kind() == ContainerKind.ASIC_E || files.size() > 1) {
      var manifest = ManifestText.of(name, "application/octet-stream", files, digest, "");
      draft.put(draft.free("ASiCEvidenceRecordManifest", ".xml"), manifest);
    }
    var group = files.stream().map(f -> ContentDigest.of(f.content(), digest)).toList();
    draft.put(name, EvidenceGroup.stamp(digest, group, authority).encoded());
    return verified(draft, SealLevel.NOT_BASELINE);
  }

  private XadesAugmenter xades() {
    return XadesAugmenter.builder(authority)
        .revocation(revocation)
        .certificates(certificates)
        .clock(clock)
        .digest(digest)
        .build();
  }

  private byte[] cades(Draft draft, String name, SealLevel level) {
    var seal = draft.bytes(name);
    var augmenter = CadesAugmenter.of(authority, digest);
    var stamped = CadesAugmenter.isTimestamped(seal) ? seal : augmenter.timestamped(seal);
    if (level == SealLevel.BASELINE_T) {
      return stamped;
    }
    var complete = CadesAugmenter.withMaterial(stamped, chains());
    var isArchivedInside = level == SealLevel.BASELINE_LTA && draft.kind() == ContainerKind.ASIC_S;
    return isArchivedInside
        ? augmenter.archived(complete, draft.bytes(draft.names(Role.DATA).get(0)))
        : complete;
  }

  private ChainMaterial chains() {
    return new ChainMaterial(revocation, certificates);
  }

  /** XAdES, and CAdES in ASiC-S, keep their archive timestamps inside. */
  private static boolean needsArchiveManifest(Draft draft) {
    var outside = draft.names(Role.TIMESTAMP).size();
    return draft.kind() == ContainerKind.ASIC_E
        ? outside + draft.names(Role.CADES).size() > 0
        : outside > 0;
  }

  /** What an archive timestamp covers must not change any more. */
  private static Set<String> archived(Draft draft) {
    var covered = new LinkedHashSet<String>();
    for (var name : draft.names(Role.MANIFEST)) {
      if (name.startsWith("META-INF/ASiCArchiveManifest")) {
        try {
          Manifest.read(name, draft.bytes(name)).references().stream()
              .map(r -> Manifest.name(r.uri(), draft.entries()))
              .forEach(covered::add);
        } catch (AsicFault fault) {
          throw Draft.unreadable(fault.detail());
        }
      }
    }
    return covered;
  }

  /** The newest archive manifest has the plain name (annex A.7); those before it get numbers. */
  private void archive(Draft draft, Set<String> archived) {
    for (var name : draft.names(Role.TIMESTAMP)) {
      if (!archived.contains(name)) {
        draft.put(name, CadesAugmenter.withMaterial(draft.bytes(name), chains()));
      }
    }
    var older = "";
    if (draft.entries().containsKey(ARCHIVE_MANIFEST)) {
      older = draft.free("ASiCArchiveManifest", ".xml");
      draft.rename(ARCHIVE_MANIFEST, older);
    }
    var files = new ArrayList<DataFile>();
    draft.entries().keySet().forEach(name -> files.add(draft.file(name)));
    stamp(draft, ARCHIVE_MANIFEST, files, older);
  }

  private void stamp(Draft draft, String manifestName, List<DataFile> files, String root) {
    var name = draft.free("timestamp", ".tst");
    var manifest = ManifestText.of(name, STAMP_TYPE, files, digest, root);
    draft.put(manifestName, manifest);
    draft.put(name, authority.stamp(digest, digest.digest(manifest)).encoded());
  }

  private byte[] verified(Draft draft, SealLevel level) {
    var container = draft.pack();
    var known = ContainerMaterial.of(draft);
    return SelfCheck.reached(container, level, chains().tops(known), clock.instant());
  }

  /** Collects what is needed to add to a container. */
  public static final class Builder {
    private final TimestampAuthority authority;
    private RevocationSource revocation = RevocationSource.none();
    private final LinkedHashSet<X509Certificate> certificates = new LinkedHashSet<>();
    private Clock clock = Clock.systemUTC();
    private DigestAlgorithm digest = DigestAlgorithm.SHA_256;

    private Builder(TimestampAuthority authority) {
      this.authority = requireNonNull(authority, "authority");
    }

    /** Whom to ask about revocation; needed for {@code BASELINE_LT} and more. */
    public Builder revocation(RevocationSource source) {
      this.revocation = requireNonNull(source, "source");
      return this;
    }

    /** Certificates of issuers that neither seals nor tokens bring along. */
    public Builder certificates(Collection<X509Certificate> more) {
      certificates.addAll(more);
      return this;
    }

    /** By what time results are verified; the default is the system clock. */
    public Builder clock(Clock clock) {
      this.clock = requireNonNull(clock, "clock");
      return this;
    }

    /** What is stamped is a digest of this kind; the default is SHA-256. */
    public Builder digest(DigestAlgorithm algorithm) {
      this.digest = requireNonNull(algorithm, "algorithm");
      return this;
    }

    /** Returns the augmenter. */
    public AsicAugmenter build() {
      return new AsicAugmenter(this);
    }
  }
}
