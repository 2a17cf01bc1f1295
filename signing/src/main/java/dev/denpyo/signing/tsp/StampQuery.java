package dev.denpyo.signing.tsp;

import dev.denpyo.evidence.DigestAlgorithm;
import dev.denpyo.evidence.TimestampToken;
import dev.denpyo.signing.SigningException;
import dev.denpyo.signing.cms.Asn1Bounds;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Boolean;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cmp.PKIStatus;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.tsp.MessageImprint;
import org.bouncycastle.asn1.tsp.TimeStampReq;
import org.bouncycastle.asn1.tsp.TimeStampResp;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/** One question to an authority, which knows what its answer must look like. */
final class StampQuery {
  private static final int NONCE_BITS = 64;

  private final DigestAlgorithm algorithm;
  private final byte[] digest;
  private final Optional<String> policy;
  private final BigInteger nonce;

  private StampQuery(
      DigestAlgorithm algorithm, byte[] digest, Optional<String> policy, BigInteger nonce) {
    this.algorithm = algorithm;
    this.digest = digest;
    this.policy = policy;
    this.nonce = nonce;
  }

  static StampQuery of(
      DigestAlgorithm algorithm, byte[] digest, Optional<String> policy, Random random) {
    return new StampQuery(algorithm, digest, policy, new BigInteger(NONCE_BITS, random));
  }

  /** DER of the {@code TimeStampReq}; asks for the authority's certificate. */
  byte[] encoded() {
    var imprint = new MessageImprint(new AlgorithmIdentifier(oid(algorithm)), digest);
    var request = new TimeStampReq(
        imprint,
        policy.map(ASN1ObjectIdentifier::new).orElse(null),
        new ASN1Integer(nonce),
        ASN1Boolean.TRUE,
        null);
    try {
      return request.getEncoded(ASN1Encoding.DER);
    } catch (IOException e) {
      throw new IllegalStateException("a request made here cannot be encoded", e);
    }
  }

  /** The token in {@code response}, if that answers this very question. */
  TimestampToken token(byte[] response, URI from) {
    var length = Asn1Bounds.firstValue(response);
    if (length.isEmpty() || length.getAsInt() != response.length) {
      throw wrong(from, "the answer is not a timestamp response");
    }
    byte[] encoded;
    try {
      encoded = granted(TimeStampResp.getInstance(response), from);
    } catch (IOException | IllegalArgumentException | IllegalStateException e) {
      throw wrong(from, "the answer is not a timestamp response");
    }
    var token = Rfc3161Token.read(encoded)
        .orElseThrow(() -> wrong(from, "the answer holds no timestamp token"));
    requireAnswer(token, from);
    return TimestampToken.of(encoded);
  }

  private static byte[] granted(TimeStampResp response, URI from) throws IOException {
    var status = response.getStatus().getStatusObject().intValueExact();
    if (status != PKIStatus.GRANTED && status != PKIStatus.GRANTED_WITH_MODS) {
      throw new SigningException(
          "SIGNING-TSA-REFUSED",
          "the timestamp authority at " + from.getHost() + " refused, with status " + status + ".",
          "Check the policy and digest that it accepts, and your account with it.");
    }
    if (response.getTimeStampToken() == null) {
      throw wrong(from, "the answer grants a timestamp but holds none");
    }
    return response.getTimeStampToken().getEncoded(ASN1Encoding.DL);
  }

  private void requireAnswer(Rfc3161Token token, URI from) {
    if (!token.imprintAlgorithm().equals(algorithm.javaName())
        || !MessageDigest.isEqual(token.imprint(), digest)) {
      throw wrong(from, "the timestamp is over another digest");
    }
    if (!token.nonce().equals(Optional.of(nonce))) {
      throw wrong(from, "the timestamp answers another request");
    }
    if (policy.isPresent() && !policy.get().equals(token.policy())) {
      throw wrong(from, "the timestamp is of policy " + token.policy());
    }
    token.fault().ifPresent(fault -> {
      throw wrong(from, fault);
    });
  }

  private static SigningException wrong(URI from, String fact) {
    return new SigningException(
        "SIGNING-TSA-ANSWER",
        "what the timestamp authority at " + from.getHost() + " sent is of no use: " + fact + ".",
        "Check the address; ask another authority.");
  }

  private static ASN1ObjectIdentifier oid(DigestAlgorithm algorithm) {
    return switch (algorithm) {
      case SHA_256 -> NISTObjectIdentifiers.id_sha256;
      case SHA_384 -> NISTObjectIdentifiers.id_sha384;
      case SHA_512 -> NISTObjectIdentifiers.id_sha512;
    };
  }
}
