package dev.denpyo.signing;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.security.InvalidAlgorithmParameterException;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.PublicKey;
import java.security.SignatureException;
import java.security.SignatureSpi;
import java.security.interfaces.ECKey;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lets the JDK's XML signatures use a key that is elsewhere: to them this is a provider like any
 * other. Belongs to one key, and is never registered.
 */
final class KeyBridge extends Provider {
  private static final long serialVersionUID = 1L;

  KeyBridge(RemoteSigner key) {
    super("DenpyoKey", "1", "Signs with one key that is elsewhere");
    for (var algorithm : SignatureAlgorithm.values()) {
      if (!algorithm.isPss()) {
        putService(new SignatureService(this, algorithm.javaName(), algorithm, key));
      }
    }
    var pss = SignatureAlgorithm.RSA_PSS_SHA256;
    putService(new SignatureService(this, pss.javaName(), pss, key));
  }

  /** Stands for the key; there is nothing in it. */
  static PrivateKey handle(PublicKey key) {
    return key instanceof ECKey curve
        ? new CurveHandle(curve.getParams())
        : new Handle(key.getAlgorithm());
  }

  /** The JDK asks a key of a curve how long the halves of its values are, and guesses else. */
  private record CurveHandle(ECParameterSpec curve) implements ECPrivateKey {
    private static final long serialVersionUID = 1L;

    @Override
    public ECParameterSpec getParams() {
      return curve;
    }

    @Override
    public BigInteger getS() {
      throw new UnsupportedOperationException("the key is elsewhere");
    }

    @Override
    public String getAlgorithm() {
      return "EC";
    }

    @Override
    public @Nullable String getFormat() {
      return null; // as the interface says of keys that cannot be encoded
    }

    @Override
    public byte @Nullable [] getEncoded() {
      return null;
    }
  }

  private record Handle(String algorithm) implements PrivateKey {
    private static final long serialVersionUID = 1L;

    @Override
    public String getAlgorithm() {
      return algorithm;
    }

    @Override
    public @Nullable String getFormat() {
      return null; // as the interface says of keys that cannot be encoded
    }

    @Override
    public byte @Nullable [] getEncoded() {
      return null;
    }
  }

  private static final class SignatureService extends Service {
    private final SignatureAlgorithm algorithm;
    private final RemoteSigner key;

    SignatureService(
        Provider provider, String name, SignatureAlgorithm algorithm, RemoteSigner key) {
      super(provider, "Signature", name, Spi.class.getName(), List.of(), null);
      this.algorithm = algorithm;
      this.key = key;
    }

    @Override
    public Object newInstance(@Nullable Object parameter) {
      return new Spi(algorithm, key);
    }
  }

  /** Gathers what is to be signed, then asks the key. */
  private static final class Spi extends SignatureSpi {
    private final ByteArrayOutputStream data = new ByteArrayOutputStream();
    private final RemoteSigner key;
    private SignatureAlgorithm algorithm;

    Spi(SignatureAlgorithm algorithm, RemoteSigner key) {
      this.algorithm = algorithm;
      this.key = key;
    }

    @Override
    protected void engineInitSign(PrivateKey handle) {
      data.reset();
    }

    @Override
    protected void engineUpdate(byte b) {
      data.write(b);
    }

    @Override
    protected void engineUpdate(byte[] bytes, int offset, int length) {
      data.write(bytes, offset, length);
    }

    @Override
    protected byte[] engineSign() {
      return key.sign(SignatureRequest.of(algorithm, data.toByteArray()));
    }

    @Override
    protected void engineSetParameter(AlgorithmParameterSpec parameters)
        throws InvalidAlgorithmParameterException {
      algorithm = Arrays.stream(SignatureAlgorithm.values())
          .filter(a -> a.parameters().filter(p -> isSame(p, parameters)).isPresent())
          .findFirst()
          .orElseThrow(() -> new InvalidAlgorithmParameterException("not of a known algorithm"));
    }

    private static boolean isSame(PSSParameterSpec ours, AlgorithmParameterSpec theirs) {
      return theirs instanceof PSSParameterSpec pss
          && pss.getDigestAlgorithm().equals(ours.getDigestAlgorithm())
          && pss.getSaltLength() == ours.getSaltLength();
    }

    @Override
    protected void engineInitVerify(PublicKey publicKey) {
      throw new UnsupportedOperationException("this signs alone");
    }

    @Override
    protected boolean engineVerify(byte[] value) throws SignatureException {
      throw new SignatureException("this signs alone");
    }

    @Override
    @Deprecated
    protected void engineSetParameter(String name, Object value) {
      throw new UnsupportedOperationException("superseded in Java");
    }

    @Override
    @Deprecated
    protected Object engineGetParameter(String name) {
      throw new UnsupportedOperationException("superseded in Java");
    }
  }
}
