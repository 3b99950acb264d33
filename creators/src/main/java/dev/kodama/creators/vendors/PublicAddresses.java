package dev.kodama.creators.vendors;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/// Finds only hosts of the public internet. The addresses found here are the ones connected to, for each redirect
/// anew, so a name that answers differently the second time gains nothing.
///
/// What is not public follows the IANA registries of special-purpose addresses (RFC 6890 and its updates).
final class PublicAddresses implements DnsResolver {
    /// The name stands for something inside, or for nothing one could tell.
    static final class PrivateAddressException extends UnknownHostException {
        private static final long serialVersionUID = 1;

        PrivateAddressException(String host) {
            super(host + " is not an address of the public internet");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = SystemDefaultDnsResolver.INSTANCE.resolve(host);
        if (!Arrays.stream(found).allMatch(PublicAddresses::isPublic)) {
            throw new PrivateAddressException(host);
        }
        return found;
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        var bytes = address.getAddress();
        return switch (address) {
            case Inet4Address four -> isPublic4(bytes);
            case Inet6Address six -> isPublic6(bytes);
            default -> false;
        };
    }

    private static boolean isPublic4(byte[] address) {
        var a = address[0] & 0xff;
        var b = address[1] & 0xff;
        var c = address[2] & 0xff;
        var reserved = a == 0
                || a >= 240
                // shared by providers behind their translators
                || (a == 100 && b >= 64 && b < 128)
                || (a == 192 && b == 0 && (c == 0 || c == 2))
                || (a == 192 && b == 88 && c == 99)
                || (a == 198 && (b == 18 || b == 19))
                || (a == 198 && b == 51 && c == 100)
                || (a == 203 && b == 0 && c == 113);
        return !reserved;
    }

    /// Only 2000::/3 is handed out; within it, tunnels that lead to any address of version 4 are left out.
    private static boolean isPublic6(byte[] address) {
        var handedOut = (address[0] & 0xe0) == 0x20;
        var sixToFour = address[0] == 0x20 && address[1] == 0x02;
        // 2001::/23, Teredo among them
        var protocols = address[0] == 0x20 && address[1] == 0x01 && (address[2] & 0xfe) == 0;
        return handedOut && !sixToFour && !protocols && !isDocumentation(address);
    }

    private static boolean isDocumentation(byte[] address) {
        return address[0] == 0x20 && address[1] == 0x01 && address[2] == 0x0d && (address[3] & 0xff) == 0xb8;
    }
}
