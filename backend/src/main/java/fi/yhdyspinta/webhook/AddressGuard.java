package fi.yhdyspinta.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps webhooks from reaching what only this server reaches. A name is looked up once for each connection, all its
 * addresses are checked, and the connection is made to the address that was checked: what the name says later is of no
 * matter.
 */
@ApplicationScoped
class AddressGuard {

    /** A host that systems read as a number: dotted, decimal, octal or hexadecimal. */
    private static final Pattern NUMBER = Pattern.compile("(0[xX][0-9a-fA-F]*|[0-9]+)(\\.(0[xX][0-9a-fA-F]*|[0-9]+))*\\.?");
    private static final Pattern CANONICAL = Pattern.compile("(0|[1-9][0-9]{0,2})(\\.(0|[1-9][0-9]{0,2})){3}");

    /** Of IPv4, what the registry of special-purpose addresses names, multicast and what is reserved. */
    private static final List<Network> REFUSED = networks(
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24",
            "192.31.196.0/24", "192.52.193.0/24", "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15", "198.51.100.0/24",
            "203.0.113.0/24", "224.0.0.0/4", "240.0.0.0/4",
            // within what IPv6 has of global addresses: Teredo and other special ones, documentation, 6to4 that carries IPv4
            "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "2620:4f:8000::/48");

    /** All other IPv6 is local, mapped, translated, multicast or not given to anybody. */
    private static final Network GLOBAL_IPV6 = Network.of("2000::/3");

    /** Read as octal or hexadecimal by some and as decimal by others. */
    private static final Pattern AMBIGUOUS = Pattern.compile("(.*\\.)?0[0-9xX].*");

    private final List<Network> allowed;

    AddressGuard(@ConfigProperty(name = "yhdyspinta.webhook.allowed-networks") Optional<List<String>> allowed) {
        this.allowed = allowed.orElse(List.of()).stream().map(String::strip).map(Network::of).toList();
    }

    /** Addresses with a common beginning. */
    private record Network(byte[] start, int bits) {

        static Network of(String text) {
            try {
                var parts = text.split("/");
                return new Network(literal(parts[0]).getAddress(), Integer.parseInt(parts[1]));
            } catch (UnknownHostException | IllegalArgumentException | IndexOutOfBoundsException e) {
                throw new IllegalStateException("YHDYSPINTA_WEBHOOK_ALLOWED_NETWORKS: not a network such as 10.20.0.0/16: " + text, e);
            }
        }

        boolean holds(InetAddress address) {
            var bytes = address.getAddress();
            if (bytes.length != start.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                if (((bytes[bit / 8] ^ start[bit / 8]) >> (7 - bit % 8) & 1) != 0) {
                    return false;
                }
            }
            return true;
        }
    }

    private static List<Network> networks(String... texts) {
        return Stream.of(texts).map(Network::of).toList();
    }

    /** Thrown when a host must not be connected to. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1;

        Refused() {
            super(null, null, false, false);
        }
    }

    /** Unencrypted messages are only for networks that the operator has allowed. */
    boolean mayAllowHttp() {
        return !allowed.isEmpty();
    }

    /** Whether a host that is written as an address may be connected to; a name is decided on when it is looked up. */
    boolean refusesLiteral(String host) {
        var bare = bare(host);
        var number = NUMBER.matcher(bare).matches();
        if (!number && !bare.contains(":")) {
            return false;
        }
        try {
            return number && !CANONICAL.matcher(bare).matches() || !isAllowed(literal(bare), false);
        } catch (UnknownHostException e) {
            return true;
        }
    }

    /** An address as it is written; nothing is looked up. */
    private static InetAddress literal(String text) throws UnknownHostException {
        if (!CANONICAL.matcher(text).matches() && !text.contains(":")) {
            throw new UnknownHostException(text);
        }
        return InetAddress.getByName(text);
    }

    /**
     * The address to connect to.
     *
     * @param plain whether the message is not encrypted
     * @throws Refused when any address of the host is refused: a name that leads here and there is not trusted at all
     */
    InetAddress addressOf(String host, boolean plain) throws UnknownHostException, Refused {
        var bare = bare(host);
        if (NUMBER.matcher(bare).matches() && AMBIGUOUS.matcher(bare).matches()) {
            throw new Refused();
        }
        var found = lookUp(bare);
        for (var address : found) {
            if (!isAllowed(address, plain)) {
                throw new Refused();
            }
        }
        return Stream.of(found).filter(Inet4Address.class::isInstance).findFirst().orElse(found[0]);
    }

    protected InetAddress[] lookUp(String host) throws UnknownHostException {
        return InetAddress.getAllByName(host);
    }

    private boolean isAllowed(InetAddress address, boolean plain) {
        if (allowed.stream().anyMatch(network -> network.holds(address))) {
            return true;
        }
        return !plain && REFUSED.stream().noneMatch(network -> network.holds(address))
                && (address instanceof Inet4Address || GLOBAL_IPV6.holds(address));
    }

    private static String bare(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }
}
