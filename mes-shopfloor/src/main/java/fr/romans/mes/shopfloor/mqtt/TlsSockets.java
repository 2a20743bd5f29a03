package fr.romans.mes.shopfloor.mqtt;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** TLS sockets that send at once, as {@link PromptSockets} do. */
final class TlsSockets extends SSLSocketFactory {

    private final SSLSocketFactory usual;

    private TlsSockets(SSLSocketFactory usual) {
        this.usual = usual;
    }

    /** Trusts whom the Java installation trusts. */
    static TlsSockets trustingAsUsual() {
        return new TlsSockets((SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /**
     * Trusts one authority and nobody else.
     *
     * @param authority its certificate, in PEM or DER
     * @throws IllegalArgumentException when the file holds no certificate
     */
    static TlsSockets trusting(Path authority) {
        try (InputStream file = Files.newInputStream(authority)) {
            KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
            trusted.load(null, null);
            int number = 0;
            for (Certificate certificate : CertificateFactory.getInstance("X.509").generateCertificates(file)) {
                trusted.setCertificateEntry("authority-" + number++, certificate);
            }
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trust.getTrustManagers(), null);
            return new TlsSockets(context.getSocketFactory());
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalArgumentException(
                    "mes.mqtt.ca-file is '" + authority + "', which holds no readable certificate: give the certificate of the"
                            + " broker's authority in PEM",
                    e);
        }
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return usual.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return usual.getSupportedCipherSuites();
    }

    @Override
    public Socket createSocket() throws IOException {
        return PromptSockets.prompt(usual.createSocket());
    }

    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return usual.createSocket(PromptSockets.prompt(socket), host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        return PromptSockets.prompt(usual.createSocket(host, port));
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return PromptSockets.prompt(usual.createSocket(host, port, from, fromPort));
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return PromptSockets.prompt(usual.createSocket(host, port));
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return PromptSockets.prompt(usual.createSocket(host, port, from, fromPort));
    }
}
