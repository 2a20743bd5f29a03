package fr.romans.mes.shopfloor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** For what has to be told its port before it starts. */
public final class FreePort {

    private FreePort() {}

    public static int now() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
