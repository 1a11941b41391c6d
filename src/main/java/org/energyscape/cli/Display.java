package org.energyscape.cli;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Tells whether a window can be shown, before any JavaFX class is loaded: a toolkit that has failed to find a display
 * cannot be started a second time without one.
 *
 * <p>Windows and macOS always have a display. Elsewhere JavaFX draws through X11, on a Wayland desktop too, so what
 * counts is {@code DISPLAY} ({@code [host]:number[.screen]}) and, where it names this machine, a server that listens on
 * its socket. Takes a few milliseconds: nothing is tried over the network.
 */
public final class Display {
    private static final Pattern ADDRESS = Pattern.compile("(?<host>[^:]*)(?<colon>::?)(?<number>\\d{1,5})(\\.\\d+)?");

    private Display() {}

    /** Whether this process can show a window. */
    public static boolean isPresent() {
        return isPresent(System.getProperty("os.name", ""), System.getenv(), Display::serverListens);
    }

    /**
     * The rule alone.
     *
     * @param osName as in the system property {@code os.name}
     * @param environment the environment variables
     * @param localServer whether an X server of this machine listens for the given display number
     */
    static boolean isPresent(String osName, Map<String, String> environment, IntPredicate localServer) {
        String os = osName.toLowerCase(Locale.ROOT);
        if (os.startsWith("windows") || os.startsWith("mac")) {
            return true;
        }
        Matcher address =
                ADDRESS.matcher(environment.getOrDefault("DISPLAY", "").strip());
        if (!address.matches()) {
            return false;
        }
        String host = address.group("host");
        boolean thisMachine = host.isEmpty() || host.equals("unix") || host.equals("unix/");
        return !thisMachine || localServer.test(Integer.parseInt(address.group("number")));
    }

    private static boolean serverListens(int number) {
        String socket = "/tmp/.X11-unix/X" + number;
        return answers(Path.of(socket)) || isAbstractSocket("@" + socket);
    }

    /** A socket file may outlive its server, so it is asked, not just looked at; a refusal comes at once. */
    private static boolean answers(Path socket) {
        if (!Files.exists(socket)) {
            return false;
        }
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
            return channel.isConnected();
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    /** Linux servers also listen on a socket without a file, which Java cannot open but the kernel lists. */
    private static boolean isAbstractSocket(String name) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/net/unix"), StandardCharsets.ISO_8859_1)) {
            return lines.anyMatch(line -> line.endsWith(" " + name));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }
}
